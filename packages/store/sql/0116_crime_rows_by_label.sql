-- An index of types and areas without the label led to crimes of labels that the reader does not hold, which were then read and
-- discarded: the map of a type took the longer, the more of them there are. Those by set and label serve the same questions.
drop index crime_set_type_area;
