"""Other scorers of texts, each run as its own documentation says: whole articles, one thread. A rival is a function that gives the
CPU seconds of the scoring alone (start and reading left out), or None where it is not installed."""
import os
import shutil
import subprocess

VADER = """import sys, json, time
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
texts = [json.loads(l)["text"] for l in open(sys.argv[1], encoding="utf-8")]
analyzer = SentimentIntensityAnalyzer()
begin = time.process_time()
for text in texts:
    analyzer.polarity_scores(text)
print(time.process_time() - begin)"""
NODE = """const Sentiment = require('sentiment'), scorer = new Sentiment();
const texts = require('fs').readFileSync(process.argv[2], 'utf8').trim().split('\\n').map(l => JSON.parse(l).text);
const begin = process.cpuUsage();
for (const text of texts) scorer.analyze(text);
const used = process.cpuUsage(begin);
console.log((used.user + used.system) / 1e6)"""
TIDYTEXT = """suppressMessages({library(tidytext); library(dplyr)})
paths <- commandArgs(TRUE)
articles <- tibble(text = readLines(paths[1])) %>% mutate(id = row_number())
lexicon <- tibble(word = readLines(paths[2]), value = 1)
begin <- proc.time()
counted <- articles %>% unnest_tokens(word, text) %>% inner_join(lexicon, by = "word") %>% count(id)
used <- proc.time() - begin
cat(used[["user.self"]] + used[["sys.self"]], "\\n")"""


def seconds(command, environment=None):
    def run():
        done = subprocess.run(command, capture_output=True, text=True, env=environment) if shutil.which(command[0]) else None
        return float(done.stdout) if done is not None and done.returncode == 0 else None
    return run


def node_environment():
    environment = dict(os.environ)
    if "NODE_PATH" not in environment and shutil.which("npm"):
        environment["NODE_PATH"] = subprocess.run(["npm", "root", "-g"], capture_output=True, text=True).stdout.strip()
    return environment


def rivals(python, place, articles, flat, words):
    """(name, function, how many times faster framing should be); `articles` are lines of JSON, `flat` lines of text."""
    for name, program in (("rival.js", NODE), ("rival.R", TIDYTEXT)):
        with open(place(name), "w", encoding="utf-8") as file:
            file.write(program + "\n")
    return [("VADER (Python)", seconds([python, "-c", VADER, articles]), 300),
            ("npm sentiment", seconds(["node", place("rival.js"), articles], node_environment()), 5),
            ("tidytext (R)", seconds(["Rscript", place("rival.R"), flat, words]), 60)]
