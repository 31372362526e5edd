// Sorts labels as ICU sorts them. A line of input is [tag, [label, ...]]; a line of output has the positions of the labels in order,
// or null where ICU has no data for the language and would sort as for another one.
const lines = require('readline').createInterface({ input: process.stdin });
lines.on('line', line => {
  const [tag, labels] = JSON.parse(line);
  if (Intl.Collator.supportedLocalesOf([tag]).length === 0) return console.log('null');
  const collator = new Intl.Collator(tag);
  const order = [...labels.keys()].sort((one, other) => collator.compare(labels[one], labels[other]) || one - other);
  console.log(JSON.stringify(order));
});
