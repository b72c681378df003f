"""A text that is the same everywhere: the invented sentences of examples/stories.jsonl in another order, with made-up words among
them, so that words come back as often as in news and new ones keep coming. Only random() is drawn from: what it gives for a seed
is the same in every Python."""
import json
import os
import random

STORY_BYTES = 3000                      # of the text of one article
NEW_WORDS = 0.06                        # this share of the words was never seen before
RARE_WORDS = 0.04                       # and this share is one of the made-up words met so far
SYLLABLES = [a + b for a in "b c d f g h l m n p r s t v st tr pl".split() for b in "a e i o u an er in or al".split()]
ENDINGS = ["", "", "s", "ed", "ing", "ly", "tion", "ness"]


def sentences(root):
    with open(os.path.join(root, "examples", "stories.jsonl"), encoding="utf-8") as file:
        stories = [json.loads(line) for line in file]
    return [s for story in stories for p in [story["title"]] + story["text"].split("\n\n") for s in p.split(". ") if s]


class Maker:
    def __init__(self, root, seed):
        self.random = random.Random(seed).random
        self.sentences = sentences(root)
        self.made = ["veral"]

    def pick(self, things):
        return things[int(self.random() * len(things))]

    def word(self, word):
        draw = self.random()
        if not word.isalpha() or not word.islower() or draw >= NEW_WORDS + RARE_WORDS:
            return word
        if draw < NEW_WORDS:
            self.made.append("".join(self.pick(SYLLABLES) for _ in range(2 + int(self.random() * 2))) + self.pick(ENDINGS))
            return self.made[-1]
        return self.pick(self.made)

    def sentence(self):
        return " ".join(self.word(w) for w in self.pick(self.sentences).rstrip(".").split(" "))

    def story(self, number):
        paragraphs, size = [], 0
        while size < STORY_BYTES:
            paragraphs.append(". ".join(self.sentence() for _ in range(3)) + ".")
            size += len(paragraphs[-1].encode())
        return {"id": str(number), "outlet": "made", "title": self.sentence(), "text": "\n\n".join(paragraphs)}


def write(root, path, size, seed=1):
    """Lines of JSON into `path`, `size` bytes or a little more."""
    maker, written, number = Maker(root, seed), 0, 0
    with open(path, "wb") as file:
        while written < size:
            number += 1
            written += file.write(json.dumps(maker.story(number), ensure_ascii=False).encode() + b"\n")
    return written
