# JSON of lists and vectors in full precision, by base R alone: a vector of one is a number, wrap it in list() for an array.
to_json <- function(x) {
  if (is.list(x)) {
    parts <- vapply(x, to_json, "")
    if (is.null(names(x))) paste0("[", paste(parts, collapse = ", "), "]")
    else paste0("{", paste0('"', names(x), '": ', parts, collapse = ",\n "), "}")
  } else {
    parts <- if (is.character(x)) encodeString(x, quote = '"') else vapply(x, function(v) format(v, digits = 17), "")
    if (length(x) == 1) parts else paste0("[", paste(parts, collapse = ", "), "]")
  }
}
write_json <- function(x) writeLines(to_json(x), commandArgs(TRUE)[1])
