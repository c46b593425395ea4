#!/usr/bin/env python3
"""A second opinion on plan tasks and commitments, sharing only its inputs with the Java program.

    work_opinion.py plan REPO --seed S           write a random plan, reports and commitments into REPO
    work_opinion.py compare REPO SITE --at TIME  recompute every state, day, overdue task, distance and what is still open at
                                                 that moment, and compare with SITE/data; exit 1 on any difference
"""
import argparse, csv, json, random, sys
from datetime import date, datetime, timedelta
from fractions import Fraction as F
from pathlib import Path

import appraisal_opinion as voices
import second_opinion as rules
from second_opinion import YEAR, components, half_up, read, same


# ---------- what is written ----------

def plan(repo, seed):
    r = random.Random(seed)
    rules.NUMBERS |= {"at-least", "at-most", "notice"}
    base = repo / "criteria" / YEAR
    campaign, roll = read(base / "campaign.yaml"), read(base / "units.yaml")
    sets = {i["id"]: read(base / i["criteria"]) for i in campaign["indexes"]}
    district = [u["id"] for u in roll["units"] if u["kind"] == "huyen"][0]
    folders = {p.name: p for p in sorted((repo / "submissions" / YEAR).rglob("*")) if p.is_dir()}
    folders.setdefault(district, repo / "submissions" / YEAR / district)
    around = date(2023, 12, 21)
    day = lambda: str(around + timedelta(days=r.choice([-40, -3, -1, 0, 1, 5, 14, 15, 40])))
    tasks = []
    for number in range(12):
        task = {"id": f"viec-{number}", "title": f"Việc {number}", "plan": "kh", "due": day()}
        for whom, some in (("kinds", sorted({u["kind"] for u in roll["units"]})), ("units", [u["id"] for u in roll["units"]]),
                           ("offices", [o["id"] for o in roll["offices"]])):
            if r.random() < 0.5:
                task[whom] = r.sample(some, r.randint(1, min(4, len(some))))
        if not {"kinds", "units", "offices"} & set(task):
            task["kinds"] = ["xa"]
        serves = {i: [c["code"] for _, _, c in r.sample(list(components(s)), r.randint(1, 3))]
                  for i, s in sets.items() if r.random() < 0.7}
        if serves:
            task["serves"] = serves
        tasks.append(task)
    rules.write(base / "plan.yaml", {
        "plans": [{"id": "kh", "title": "Kế hoạch", "number": "19/KH-UBND", "date": "2023-01-18", "issuer": "UBND"}],
        "notice": str(r.choice([0, 5, 14])), "tasks": tasks})
    for unit in roll["units"]:
        folder = folders.get(unit["id"])
        if not folder:
            continue
        own = [t for t in tasks if unit["id"] in t.get("units", []) or unit["kind"] in t.get("kinds", [])]
        report(r, folder / "tasks.yaml", {"unit": unit["id"]}, own)
        index = [i["id"] for i in campaign["indexes"] if unit["kind"] in i["kinds"]][0]
        if r.random() < 0.8:
            rules.write(folder / "commitments.yaml", signed(r, sets[index]))
    for office in roll["offices"]:
        own = [t for t in tasks if office["id"] in t.get("offices", [])]
        report(r, folders[district] / "tasks" / f"{office['id']}.yaml", {"unit": district, "office": office["id"]}, own)
        if r.random() < 0.5:
            rules.write(folders[district] / "commitments" / f"{office['id']}.yaml", signed(r, sets["district"]))


def report(r, path, heading, tasks):
    told = {}
    for task in tasks:
        due = date.fromisoformat(task["due"])
        dice = r.random()
        if dice < 0.5:
            told[task["id"]] = {"done": str(min(date(2023, 12, 10), due + timedelta(days=r.choice([-9, 0, 1, 4]))))}
            if r.random() < 0.8:
                told[task["id"]]["evidence"] = ["bc"]
        elif dice < 0.65:
            told[task["id"]] = {"under-way": f"Đang làm việc {r.randint(1, 99)}"}
        elif dice < 0.75:
            told[task["id"]] = {"not-done": f"Chưa có kinh phí, lần {r.randint(1, 99)}"}
    if told:
        document = {"title": "Báo cáo", "number": "7/BC", "date": "2023-10-01", "issuer": "UBND", "url": "https://x.example/7"}
        rules.write(path, {**heading, "evidence": {"bc": document}, "tasks": told})


def signed(r, criteria):
    targets = []
    parts = [(a["code"], a["max"]) for a in criteria["areas"]]
    parts += [(c["code"], c["max"]) for a in criteria["areas"] for c in a["criteria"]]
    parts += [(c["code"], c["max"]) for _, _, c in components(criteria)]
    bound = lambda: r.choice(["at-least", "at-least", "at-least", "at-most"])
    targets.append({bound(): rules.decimal(F(r.randint(300, 1000), 10))})
    for code, most in r.sample(parts, r.randint(0, 3)):
        targets.append({"part": code, bound(): rules.decimal(half_up(F(most) * r.randint(0, 20) / 20, 2))})
    for figure in r.sample(criteria.get("figures") or [], min(2, len(criteria.get("figures") or []))):
        targets.append({"figure": figure["id"], bound(): str(r.choice([0, 1, 10, 60, 999, 1000]))})
    return {"commitments": [{"by": "Chủ tịch", "with": "Trưởng Ban", "signed": "2023-02-10", "targets": targets}]}


# ---------- what is read ----------

def table(site, name):
    path = site / "data" / name
    return list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines())) if path.exists() else []


def still(row, growing):
    """What can still be won of a component."""
    _, _, maximum, state, points, rule = row
    if state in ("not-applicable", "invalid"):
        return F(0)
    if points is None:
        return rule.get("pending", maximum)
    return maximum - points if rule.get("cumulative") == "true" and growing else F(0)


def assess(repo, at):
    """By index id: its set, whether figures still grow, and its units with what is still open by code."""
    campaign = read(repo / "criteria" / YEAR / "campaign.yaml")
    indexes = {}
    for criteria, result, with_survey, found in voices.assessed(repo):
        closes = [moment(r["closes"]) for r in campaign["rounds"] if criteria["index"] in r["indexes"]]
        growing = at <= max(closes)
        for u in found:
            u["still"] = {row[1]: F(0) if result else still(row, growing) for row in u["final"]}
            # What is not valid may be mended: no task is said to win it, but a target is not out of reach for it.
            u["may"] = {row[1]: row[2] if row[3] == "invalid" and not result else u["still"][row[1]] for row in u["final"]}
        indexes[criteria["index"]] = (criteria, result, with_survey, growing, found)
    return indexes


def moment(text):
    return datetime.fromisoformat(text if "T" in text else text + "T23:59:59")


def tasks(repo, at, indexes):
    path = repo / "criteria" / YEAR / "plan.yaml"
    content = read(path) if path.exists() else {}
    roll = read(repo / "criteria" / YEAR / "units.yaml")
    reports = {}
    for file in sorted((repo / "submissions" / YEAR).rglob("tasks.yaml")) + sorted((repo / "submissions" / YEAR).rglob("tasks/*.yaml")):
        said = read(file)
        for ident, one in (said.get("tasks") or {}).items():
            reports[("office", said["office"], ident) if "office" in said else ("unit", said["unit"], ident)] = one or {}
    for task in content.get("tasks") or []:
        serves = task.get("serves") or {}
        whom = [("unit", u["id"]) for u in roll["units"]
                if u["id"] in task.get("units", []) or u["kind"] in task.get("kinds", [])]
        whom += [("office", o["id"]) for o in roll["offices"] if o["id"] in task.get("offices", [])]
        for party, who in whom:
            one = reports.get((party, who, task["id"]), {})
            due = date.fromisoformat(task["due"])
            state = "not-reported"
            if one.get("done"):
                late = date.fromisoformat(one["done"]) > due
                state = ("done-late" if late else "done") if one.get("evidence") else "without-document"
            elif one.get("under-way"):
                state = "under-way"
            elif one.get("not-done"):
                state = "not-done"
            days = (due - at.date()).days
            served = sum((u["still"][code] for index, codes in serves.items() for u in indexes[index][4]
                          for code in set(codes) if party == "office" or u["id"] == who), F(0))
            yield (task["id"], party, who), {
                "state": state, "done": one.get("done", ""), "days": F(days), "open": served,
                "overdue": days < 0 and not one.get("done"),
                "at-risk": state == "not-reported" and 0 <= days <= int(content.get("notice", "14"))}


def value(figure, criteria, stated):
    return rules.figure_reader({f["id"]: f for f in criteria["figures"]}, stated)(figure, "value")


def figures(u, criteria, result):
    """What a unit states by name or as a fact of a component; once the result is published, as an office corrects it."""
    stated, entered = {}, {}
    for path in [u["folder"] / "scores.yaml"] + sorted((u["folder"] / "scores").glob("*.yaml")):
        content = read(path) if path.exists() else {}
        stated.update(content.get("figures") or {})
        entered.update(content.get("scores") or {})
    for (_, _, component), row in zip(voices.components(criteria), u["rows"]):
        code = component["code"]
        for fact, name in (component.get("figures") or {}).items():
            own = (entered.get(code) or {}).get(fact) if row[3] != "invalid" else None
            found = u["corrected"].get(code, {}).get(fact) if result else None
            if found is not None:
                stated[name] = found
            elif own is not None:
                stated.setdefault(name, own)
    return stated


def commitments(indexes):
    for index, (criteria, result, with_survey, growing, found) in indexes.items():
        for u in found:
            folder = u["folder"]
            files = [folder / "commitments.yaml"] + sorted((folder / "commitments").glob("*.yaml")) if folder else []
            for file in files:
                for commitment in read(file)["commitments"] if file.exists() else []:
                    for target in commitment["targets"]:
                        office = file.stem if file.parent.name == "commitments" else ""
                        yield (u["id"], index, office, *pledge(target, u, criteria, result, with_survey, growing))


def pledge(target, u, criteria, result, with_survey, growing):
    most = "at-most" in target
    goal = F(target["at-most" if most else "at-least"])
    now = best = exact = None
    if "figure" in target:
        stated = figures(u, criteria, result)
        try:
            exact = value(target["figure"], criteria, stated)
        except rules.Missing:
            exact = None
        formula = any(f["id"] == target["figure"] and "formula" in f for f in criteria["figures"])
        now = exact if exact is None or not formula else half_up(exact, int(criteria["rounding"]["scale"]))
        ended = not growing
    elif "part" in target:
        inside = lambda code: code == target["part"] or code.startswith(target["part"] + ".")
        own = [row for row in u["final"] if inside(row[1])]
        if all(row[3] == "not-applicable" for row in own):
            return (target["part"], "at-most" if most else "at-least", goal), {
                "now": None, "missing": None, "best": None, "state": "not-applicable"}
        reached = sum((row[4] or F(0) for row in own if row[3] != "not-applicable"), F(0))
        now = exact = reached if u["counts"] else None
        best = now if result else reached + sum((u["may"][row[1]] for row in own), F(0))
        ended = result
    else:
        now = exact = u["index"]
        with_it = [r for r in u["final"]]
        without = [r for r in u["final"] if r[5]["type"] != "survey"]
        bonus = criteria["adjustments"]["bonus"]
        won = min(F(bonus["max"]), sum(F(item["points"]) for item in bonus["items"]))
        tops = [top(u, with_it, won)] + ([] if with_survey else [top(u, without, won)])
        best = now if result else max((t for t in tops if t is not None), default=None)
        ended = result
    kept = exact is not None and (exact <= goal if most else exact >= goal)
    short = not most and best is not None and best < goal
    gone = ended if most or best is None else short and not (growing and not result)
    missing = None if now is None else max(F(0), now - goal if most else goal - now)
    state = "kept" if kept else "out-of-reach" if gone else "short" if short else "on-the-way"
    return (target.get("part") or target.get("figure") or "", "at-most" if most else "at-least", goal), {
        "now": now, "missing": missing, "best": best, "state": state}


def top(u, rows, bonus):
    """The index where all that is open is won, and every bonus."""
    won = [(a, c, m, s, (p or F(0)) + u["may"][c], dict(r, cumulative="false")) if s != "not-applicable" else (a, c, m, s, p, r)
           for a, c, m, s, p, r in rows]
    return rules.index(won, bonus, u["off"])


def compare(repo, site, at):
    differences, compared, late = [], 0, 0
    told = {"": None, "true": True, "false": False}

    def check(what, ours, theirs):
        nonlocal compared
        compared += 1
        theirs = told.get(theirs, theirs)
        if not same(None if ours == "" else ours, theirs):
            differences.append(f"{what}: ours {ours}, theirs {theirs}")

    indexes = assess(repo, at)
    theirs = {(t["task"], t["party"], t["who"]): t for t in table(site, "tasks.csv")}
    ours = dict(tasks(repo, at, indexes))
    check("tasks", F(len(ours)), len(theirs))
    for key, one in ours.items():
        late += one["overdue"] or one["state"] == "done-late"
        for what, figure in one.items():
            check(f"task {' '.join(key)} {what}", figure, theirs.get(key, {}).get(what))
    left = [(t["task"], "unit" if "unit" in t else "office", t.get("unit") or t.get("office"), t["overdue"]) for t in
            json.loads((site / "data" / "status.json").read_text(encoding="utf-8"))["tasks"]]
    mine = [(*key, one["overdue"]) for key, one in ours.items() if one["state"] not in ("done", "done-late")]
    check("tasks left", str(sorted(mine)), str(sorted(left)))
    rows = table(site, "commitments.csv")
    pledges = list(commitments(indexes))
    check("targets", F(len(pledges)), len(rows))
    names = ("unit", "index", "office", "measure", "bound")
    for unit, index, office, (measure, bound, goal), one in pledges:
        key = (unit, index, office, measure, bound)
        same_target = [r for r in rows if tuple(r[n] for n in names) == key and F(r["target"]) == goal]
        check(f"target {' '.join(key)} {goal}", F(1), min(1, len(same_target)))
        for what, figure in one.items():
            check(f"target {' '.join(key)} {what}", figure, same_target[0][what] if same_target else "none")
    print("\n".join(differences[:100]))
    kept = sum(one["state"] == "kept" for *_, one in pledges)
    print(f"{len(ours)} tasks, {late} overdue or late, {len(pledges)} targets, {kept} kept, "
          f"{compared} figures compared, {len(differences)} differences")
    return 0 if compared and not differences else 1


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("plan")
    one.add_argument("repo", type=Path)
    one.add_argument("--seed", type=int, default=1)
    two = commands.add_parser("compare")
    two.add_argument("repo", type=Path)
    two.add_argument("site", type=Path)
    two.add_argument("--at", type=datetime.fromisoformat, required=True)
    said = parser.parse_args()
    if said.command == "compare":
        sys.exit(compare(said.repo, said.site, said.at))
    plan(said.repo, said.seed)


if __name__ == "__main__":
    main()
