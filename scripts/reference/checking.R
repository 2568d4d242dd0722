#!/usr/bin/env Rscript
# Writes tests/reference/checking.json: the values that extractor/checking must reproduce, as R gives them.
# Run from anywhere: Rscript scripts/reference/checking.R  (base R is enough; see tests/reference/README.md)

root <- normalizePath(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE))), "../.."))

number <- function(x) {
  if (is.infinite(x)) stop("no infinite value belongs here")
  trimws(formatC(x, digits = 15, format = "g"))
}
row <- function(...) {
  fields <- list(...)
  values <- vapply(fields, function(x) if (is.character(x)) paste0('"', x, '"') else number(x), "")
  paste0("    {", paste0('"', names(fields), '": ', values, collapse = ", "), "}")
}
block <- function(name, rows) paste0('  "', name, '": [\n', paste(unlist(rows), collapse = ",\n"), "\n  ]")

levels <- c(80, 90, 95, 97.5, 99, 99.5, 99.9)
quantiles <- lapply(levels, function(level) row(level = level, z = qnorm(0.5 + level / 200)))

zs <- c(0, 0.1, 0.5, 1, 1.6448536, 1.959964, 2.575829, 3.2905, 5.123, 8, 12, 30)
p_from_z <- lapply(zs, function(z) row(z = z, p = 2 * pnorm(-z)))

ps <- c(1, 0.999, 0.5, 0.2, 0.1, 0.05, 0.049, 0.01, 0.001, 1e-6, 1e-12, 1e-30, 1e-200)
z_from_p <- lapply(ps, function(p) row(p = p, z = -qnorm(p / 2)))

# p of a ratio or a difference from its interval (Altman and Bland 2011, with the exact normal), and the
# interval from estimate and p.
effects <- list(
  list("ratio", 0.31, 0.20, 0.49, 95), list("ratio", 0.74, 0.48, 1.32, 95),
  list("ratio", 1.446, 1.160, 1.852, 95), list("ratio", 0.81, 0.70, 0.94, 90),
  list("ratio", 2.4, 1.1, 5.3, 99), list("ratio", 1.02, 0.99, 1.05, 99.5),
  list("difference", -0.021, -0.038, 0.004, 95), list("difference", 254.6, 172.7, 434.7, 95),
  list("difference", 3.1, -0.4, 6.6, 90)
)
p_from_interval <- lapply(effects, function(e) {
  on_scale <- if (e[[1]] == "ratio") log else identity
  se <- (on_scale(e[[4]]) - on_scale(e[[3]])) / (2 * qnorm(0.5 + e[[5]] / 200))
  z <- abs(on_scale(e[[2]])) / se
  row(scale = e[[1]], estimate = e[[2]], low = e[[3]], high = e[[4]], level = e[[5]], se = se, z = z, p = 2 * pnorm(-z))
})

chi_tail <- lapply(
  list(c(0.5, 1), c(3.841459, 1), c(20, 1), c(0.2, 2), c(5.991465, 2), c(30, 2), c(2.5, 3), c(12, 4), c(40, 5), c(7, 7), c(150, 10)),
  function(x) row(statistic = x[1], degrees = x[2], p = pchisq(x[1], x[2], lower.tail = FALSE))
)

t_tail <- lapply(
  list(c(0, 5), c(0.5, 1), c(2, 4), c(2.57, 5), c(3.3, 10), c(1.2, 20), c(4.1, 30), c(2, 100), c(12, 3), c(40, 8)),
  function(x) row(t = x[1], degrees = x[2], p = 2 * pt(-x[1], x[2]))
)
t_quantiles <- lapply(
  list(c(95, 1), c(95, 4), c(95, 8), c(99, 10), c(90, 20), c(99.5, 30), c(95, 100)),
  function(x) row(level = x[1], degrees = x[2], t = qt(0.5 + x[1] / 200, x[2]))
)

tables <- list(
  c(21, 161, 32, 158), c(3, 64, 3, 56), c(4, 250, 4, 242), c(27, 35, 41, 19), c(0, 9, 3, 4), c(129, 137, 101, 162),
  c(1, 0, 0, 1), c(10, 0, 0, 12), c(352, 507, 153, 436), c(5, 995, 1, 999), c(50, 50, 50, 50)
)
two_by_two <- lapply(tables, function(x) {
  m <- matrix(x, nrow = 2, byrow = TRUE)
  expected <- outer(rowSums(m), colSums(m)) / sum(m)
  g <- 2 * sum(ifelse(m > 0, m * log(m / expected), 0))
  less <- fisher.test(m, alternative = "less")$p.value
  greater <- fisher.test(m, alternative = "greater")$p.value
  quiet <- function(correct) suppressWarnings(chisq.test(m, correct = correct)$p.value)
  row(
    a = x[1], b = x[2], c = x[3], d = x[4], pearson = quiet(FALSE), yates = quiet(TRUE),
    likelihood_ratio = pchisq(g, 1, lower.tail = FALSE), fisher = min(fisher.test(m)$p.value, 1),
    fisher_one_sided = min(less, greater, 1)
  )
})

# GRIM: how many counts out of n round to the percentage, half up or half down.
grim_cases <- list(c(32, 25.8, 1), c(32, 28.1, 1), c(58, 58, 0), c(26, 65, 0), c(7, 42.8, 1), c(7, 42.9, 1), c(200, 28, 0), c(8, 12, 0), c(8, 13, 0))
grim <- lapply(grim_cases, function(x) {
  shares <- 100 * (0:x[1]) / x[1]
  fits <- sum(abs(shares - x[2]) <= 0.5 * 10^-x[3] + 1e-9)
  row(whole = x[1], percent = x[2], decimals = x[3], counts = fits)
})

source_block <- paste0(
  '  "source": {"program": "', R.version.string, '", "script": "scripts/reference/checking.R", ',
  '"calls": "qnorm, pnorm, pt, qt, pchisq, chisq.test, fisher.test"}'
)
out <- file.path(root, "tests", "reference", "checking.json")
blocks <- c(
  source_block, block("quantiles", quantiles), block("p_from_z", p_from_z), block("z_from_p", z_from_p),
  block("p_from_interval", p_from_interval), block("chi_square_tail", chi_tail), block("t_tail", t_tail), block("t_quantiles", t_quantiles), block("two_by_two", two_by_two), block("grim", grim)
)
writeLines(paste0("{\n", paste(blocks, collapse = ",\n"), "\n}"), out)
cat("wrote", out, "\n")
