#include "sample.h"
#include "sample-texts.h"

const char *const sample_outlets[] = {
  "Northern Courier", "The Beacon", "Daily Ledger", "Harbour Gazette", "Evening Post of the Lower Valley", "Morning Star Tribune",
  "City Wire",
  "The Sentinel", "Coast Observer", "Market Telegraph", "Hillside Examiner", "Public Radio News",
};

const char *const sample_headlines[] = {
  "Harbour talks stall as neighbours fail to settle pilot fees",
  "Rivals become partners: historic harbour deal within reach",
  "Harbour plan moves on, fees open",
  "Deadlock at the docks",
  "Clinic opens after years of delay",
  "New clinic a triumph for the valley, mayor says",
  "Clinic opens its doors, with half of the beds",
  "What the new clinic means for patients, for nurses and for everybody who has waited for a bed since the old house was closed",
};

const char *const sample_sentences[] = {
  "Two days of talks ended in deadlock on Wednesday after both sides failed to agree on who pays the pilots.",
  "“This is blackmail,” said the port director, who accused the neighbours of breaking their word.",
  "The plan is already two years behind schedule, and hauliers fear further delay.",
  "The council read the report and set a new date for June.",
  "A new round is planned; nobody in either town hall expects a breakthrough.",
  "The gap between the two sides had not narrowed since March, she admitted.",
  "After decades of rivalry the two towns have agreed on the outline of a shared harbour, a breakthrough that both mayors welcomed.",
  "Partners on both sides of the water praised the agreement, which secures 300 jobs.",
  "“We have solved the hardest question together,” the mayor said.",
};

const char *const sample_terms[] = {
  "deadlock", "failed to agree", "breakthrough", "delay", "agreement", "stalled", "behind schedule", "crisis", "on track", "fear",
  "solved", "walked out",
  "historic", "cannot afford",
};

const struct SampleWord sample_words[] = {
  { "deadlock", -2000 }, { "failed to agree", -1500 }, { "blackmail", -2500 }, { "accused", -1000 }, { "behind schedule", -1000 },
  { "fear", -750 }, { "delay", -1000 }, { "breakthrough", 1500 }, { "nobody", 0 }, { "not", 0 }, { "agreed", 1500 }, { "partners", 1000 },
  { "Partners", 1000 }, { "agreement", 1500 }, { "solved", 2000 }, { "triumph", 2500 },
};

const char *const sample_hostile[] = {
  "<script>alert('broken out')</script>", "</style></title><img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>",
  "' autofocus onfocus='alert(1)",
  "]]></svg></details></section></main>", "<!--", "--><b>", "&lt;&#60;&amp", "\x01\x1b[31m\x7f", "\xc2\x80\xc2\x9b\xc2\x85",
  "\xe2\x80\xa8\xe2\x80\xa9",
  "\xe2\x80\xae" "desrever\xe2\x81\xa6", "\xed\xa0\x80\xff\xc0\xaf", "\xef\xbf\xbe\xf4\x8f\xbf\xbf", "`${alert(1)}`", "%s%n%d{{7*7}}",
  "\r\n\t\n", "",
  "<textarea><xmp><plaintext>", "http://example.invalid/x.png <link rel=stylesheet href=//example.invalid/x.css>",
  "<meta http-equiv=refresh content='0;url=http://example.invalid/'>", "<a href='javascript:alert(1)' id=axis-0 name=body>x</a>",
  "LongWordWithoutAnyPlaceToBreakItLongWordWithoutAnyPlaceToBreakItLongWordWithoutAnyPlaceToBreakItLongWordWithoutAnyPlaceToBreakIt",
  "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xd8\xb3\xd9\x84\xd8\xa7\xd9\x85", NULL,
};
