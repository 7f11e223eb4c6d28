# Rscript published_networks.R EDGES DATA > published_networks.json
# EDGES: network,from,to,weight of the undirected networks (networkx's copies); DATA: the folder
# that holds emon/ and chemnet/. igraph 1.3.5, sna 2.7-1. Values stand in order of sorted names.
suppressMessages({library(igraph); library(jsonlite)})
round_all <- function(x) lapply(x, function(v) if (is.list(v)) round_all(v) else as.numeric(v))

undirected <- function(U) {            # U: symmetric matrix of strengths
  n <- nrow(U); g <- graph_from_adjacency_matrix(U, "undirected", weighted = TRUE, diag = FALSE)
  w <- E(g)$weight; long <- 1 / w; pairs <- (n - 1) * (n - 2) / 2; one <- rep(1, ecount(g))
  round_all(list(
    degree = degree(g), strength = strength(g),
    betweenness = betweenness(g, weights = NA) / pairs,
    betweenness_weighted = betweenness(g, weights = long) / pairs,
    closeness = harmonic_centrality(g, weights = NA) / (n - 1),
    closeness_weighted = harmonic_centrality(g, weights = long) / (n - 1),
    eigenvector = eigen_centrality(g, weights = NA)$vector,
    pagerank = page_rank(g, weights = NA)$vector, coreness = coreness(g),
    constraint = constraint(g, weights = one), constraint_weighted = constraint(g, weights = w),
    local_clustering = transitivity(g, "localundirected", isolates = "NaN", weights = NA),
    whole = list(
      density = edge_density(g), transitivity = transitivity(g, "globalundirected"),
      components = count_components(g), isolates = sum(degree(g) == 0),
      average_path_length = mean_distance(largest(g), weights = NA),
      diameter = diameter(largest(g), weights = NA),
      degree_centralization = sum(max(degree(g)) - degree(g)) / ((n - 1) * (n - 2)),
      betweenness_centralization = centr_betw(g)$centralization)))
}
largest <- function(g) { parts <- components(g); induced_subgraph(g, parts$membership == which.max(parts$csize)) }

directed <- function(A, class) {       # A: arcs as reported, of any strength
  n <- nrow(A); B <- (A > 0) * 1
  g <- graph_from_adjacency_matrix(B, "directed", diag = FALSE)
  b <- sna::brokerage(B, class); roles <- c("coordinator", "consultant", "representative",
    "gatekeeper", "liaison", "brokerage_total")
  table <- function(m) setNames(lapply(1:6, function(i) unname(m[, i])), roles)
  round_all(list(
    in_degree = degree(g, mode = "in"), out_degree = degree(g, mode = "out"),
    betweenness_directed = betweenness(g) / ((n - 1) * (n - 2)),
    out_closeness = harmonic_centrality(g, mode = "out") / (n - 1),
    in_closeness = harmonic_centrality(g, mode = "in") / (n - 1),
    pagerank_directed = page_rank(g)$vector, reciprocity = reciprocity(g),
    raw = table(b$raw.nli), z = table(b$z.nli)))
}

matrix_of <- function(names, from, to, weight) {
  names <- sort(unique(names), method = "radix")
  A <- matrix(0, length(names), length(names), dimnames = list(names, names))
  for (i in seq_along(from)) if (from[i] != to[i])
    A[from[i], to[i]] <- max(A[from[i], to[i]], weight[i])
  A
}
with_arcs <- function(people, classes, ties) {
  A <- matrix_of(people, ties$from, ties$to, ties$weight)
  c(undirected(pmax(A, t(A))), directed(A, classes[match(rownames(A), people)]))
}

path <- commandArgs(trailingOnly = TRUE)
edges <- read.csv(path[1], colClasses = c(network = "character", from = "character", to = "character"))
found <- lapply(split(edges, edges$network), function(e) {
  A <- matrix_of(c(e$from, e$to), e$from, e$to, e$weight); undirected(pmax(A, t(A))) })
people <- read.csv(file.path(path[2], "emon/stakeholders.csv"))
ties <- read.csv(file.path(path[2], "emon/ties.csv")); ties$weight <- 5 - ties$Frequency
for (which in unique(people$network)) {
  here <- people[people$network == which, ]
  found[[which]] <- with_arcs(here$name, here$Sponsorship, ties[ties$network == which, ])
}
people <- read.csv(file.path(path[2], "chemnet/stakeholders.csv"))
ties <- read.csv(file.path(path[2], "chemnet/ties.csv")); ties$weight <- 1
for (which in c("pol", "scito"))
  found[[paste0("chemnet ", which)]] <- with_arcs(people$name, people$type, ties[ties$relation == which, ])
cat(toJSON(found, digits = 10, auto_unbox = TRUE, na = "null"), "\n")
