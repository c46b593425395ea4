package org.sodiem.load;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.LegalBasis;
import org.sodiem.model.Plan;
import org.sodiem.source.SourceFile;
import org.sodiem.yaml.Node.Pair;

/** Reads {@code plan.yaml}: the tasks of the plans. */
final class PlanLoader {

    private static final HeadKey TASKS = HeadKey.ofList("tasks", List.of("due"), "plans", "notice");

    private final Problems problems;

    private PlanLoader(Problems problems) {
        this.problems = problems;
    }

    /** The plans and tasks that could be read; null where the file is no mapping. */
    static @Nullable Plan load(SourceFile file, Problems problems) {
        PlanLoader loader = new PlanLoader(problems);
        return Fields.of(
                file,
                TASKS,
                problems,
                fields -> new Plan(
                        fields.fullList("plans", Limits.CAMPAIGN_ITEMS, PlanLoader::document),
                        fields.has("notice") ? fields.whole("notice", 0, Plan.MOST_NOTICE) : Plan.NOTICE,
                        fields.list(TASKS.name(), Limits.TASKS, loader::task)));
    }

    private static Plan.Document document(Fields fields) {
        return new Plan.Document(
                fields.id("id"),
                fields.text("title").value(),
                new LegalBasis(
                        fields.text("number").value(),
                        fields.date("date").value(),
                        fields.text("issuer").value()));
    }

    private Plan.Task task(Fields fields) {
        long errors = problems.errors();
        Plan.Task task = new Plan.Task(
                fields.id("id"),
                fields.text("title").value(),
                fields.line("product"),
                fields.reference("plan"),
                fields.line("section"),
                fields.references("units"),
                fields.references("kinds"),
                fields.references("offices"),
                fields.lastDate("due"),
                fields.pairs("serves").stream().map(this::serves).toList());
        boolean nobodys = task.units().isEmpty()
                && task.kinds().isEmpty()
                && task.offices().isEmpty();
        if (nobodys && problems.errors() == errors) {
            problems.add(Code.MISSING_KEY, fields.at(), "units");
        }
        return task;
    }

    /** The codes of components under the name of their index. */
    private Plan.Serves serves(Pair pair) {
        return new Plan.Serves(Fields.name(pair), Fields.references(pair.value(), problems));
    }
}
