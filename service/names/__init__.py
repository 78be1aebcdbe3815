"""Names as text: how they are folded, cut into words, and told apart; knows words, never parties."""
