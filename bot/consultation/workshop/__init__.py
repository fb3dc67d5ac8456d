"""What authors of content are shown: books, graphs, trials, comparisons."""
