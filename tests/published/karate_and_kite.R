suppressMessages({library(igraph); library(jsonlite)})
one <- function(g) { n <- vcount(g); w <- E(g)$weight
 list(edges=apply(as_edgelist(g, names=FALSE)-1,1,c,simplify=FALSE), n=n, weight=w,
  betweenness=unname(betweenness(g, weights=NA))/((n-1)*(n-2)/2),
  closeness=unname(harmonic_centrality(g, weights=NA))/(n-1),
  eigenvector=unname(eigen_centrality(g, weights=NA)$vector),
  pagerank=unname(page_rank(g, weights=NA)$vector), coreness=unname(coreness(g)),
  constraint=unname(constraint(g, weights=rep(1,ecount(g)))),
  local_clustering=unname(transitivity(g,type="localundirected", isolates="NaN", weights=NA))) }
zach <- make_graph("Zachary"); kite <- make_graph("Krackhardt_Kite")
out <- list(karate=one(zach), kite=one(kite))
write(toJSON(out, digits=12, auto_unbox=TRUE, na="null"), "karate_and_kite.json")
