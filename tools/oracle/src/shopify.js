// Prints what Shopify's package has of each country, a line each: the code, the fields of a label and those of a form, in order.
const { data } = require(process.argv[2]).default;
for (const { code, formatting } of data.countries) {
  const fields = (format) => [...format.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).join(" ");
  console.log([code, fields(formatting.show), fields(formatting.edit)].join("\t"));
}
