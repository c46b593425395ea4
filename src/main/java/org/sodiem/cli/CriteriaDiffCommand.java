package org.sodiem.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.sodiem.criteria.SetDifference;
import org.sodiem.data.SetDifferenceJson;
import org.sodiem.git.Repository;
import org.sodiem.language.Words;
import org.sodiem.model.CriteriaSet;
import org.sodiem.source.FolderTree;
import org.sodiem.text.SetDifferenceText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sodiem criteria diff}: two criteria sets held against one another. */
@Command(name = "diff", sortOptions = false, mixinStandardHelpOptions = true)
final class CriteriaDiffCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "A", descriptionKey = "parameter.criteria-before")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "parameter.criteria-after")
    private String after = "";

    @Option(names = "--format", paramLabel = "text|markdown|json", descriptionKey = "option.diff-format")
    private CommonOptions.Format format = CommonOptions.Format.text;

    @Mixin
    private CommonOptions common = new CommonOptions();

    CriteriaDiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Words words = Words.in(common.language(null));
        try (Repository repository = Repository.open(common.repo)) {
            NamedSets sets = new NamedSets(repository, new FolderTree(common.repo), console, words);
            List<CriteriaSet> one = sets.find(before);
            List<CriteriaSet> other = one == null ? null : sets.find(after);
            if (one == null || other == null) {
                return Exit.USAGE;
            }
            List<SetDifference> differences = differences(one, other);
            if (differences.isEmpty()) {
                console.complain(words.text("wrong.criteria-index"));
                return Exit.USAGE;
            }
            SetDifferenceText text = new SetDifferenceText(words);
            switch (format) {
                case text -> console.out().print(text.text(differences));
                case markdown -> console.verbatim().print(text.markdown(differences));
                case json -> console.json().print(SetDifferenceJson.write(differences));
            }
            return Exit.CLEAN;
        }
    }

    /** Sets of one index belong together; two files that were named belong together whatever they are called. */
    private static List<SetDifference> differences(List<CriteriaSet> one, List<CriteriaSet> other) {
        List<SetDifference> differences = new ArrayList<>();
        boolean single = one.size() == 1 && other.size() == 1;
        for (CriteriaSet later : other) {
            for (CriteriaSet earlier : one) {
                if (single || earlier.index().value().equals(later.index().value())) {
                    differences.add(SetDifference.between(earlier, later));
                }
            }
        }
        return differences;
    }
}
