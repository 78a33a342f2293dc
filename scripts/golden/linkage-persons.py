"""Made-up persons, half of them recorded again with slips: docs/methods/examples/linkage-persons.csv. No name is from a list of real ones."""
import random, sys

rng = random.Random(12)
SYLLABLES = "ba be do du fe ga hi jo ka ki le lu ma mi na ni or pa re ri sa se ta te to va ve za".split()
name = lambda n: "".join(rng.choice(SYLLABLES) for _ in range(n)).capitalize()
FIRST, LAST, TOWNS = [name(2) for _ in range(60)], [name(3) for _ in range(220)], [name(3) for _ in range(12)]
skewed = lambda values: values[int(len(values) * rng.random() ** 2)]

def slip(text):
    i = rng.randrange(len(text) - 1)
    return rng.choice([text[:i] + text[i + 1:], text[:i] + text[i + 1] + text[i] + text[i + 2:], text[:i] + rng.choice("aeiklnrst") + text[i + 1:]])

rows = []
for _ in range(400):
    year, month, day = rng.randint(1945, 2004), rng.randint(1, 12), rng.randint(1, 28)
    person = [skewed(FIRST), skewed(LAST), f"{year}-{month:02}-{day:02}", skewed(TOWNS), f"+000 {rng.randint(10, 99)} {rng.randint(100000, 999999)}"]
    rows.append(person)
    if rng.random() < 0.5:
        again = list(person)
        for column in (0, 1):
            if rng.random() < 0.2: again[column] = slip(again[column])
        roll = rng.random()
        if roll < 0.1: again[2] = f"{year}-{day:02}-{month:02}" if day <= 12 else f"{year}-{month:02}"
        elif roll < 0.2: again[2] = ""
        if rng.random() < 0.15: again[3] = skewed(TOWNS)
        if rng.random() < 0.3: again[4] = ""
        elif rng.random() < 0.1: again[4] = again[4].replace("+000", "0")
        rows.append(again)
rng.shuffle(rows)
with open(sys.argv[1], "w") as out:
    out.write("id,first_name,surname,born,town,phone\n")
    for i, row in enumerate(rows, 1): out.write(",".join([f"P{i}", *row]) + "\n")
