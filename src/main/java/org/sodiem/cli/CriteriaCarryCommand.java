package org.sodiem.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sodiem.criteria.Carried;
import org.sodiem.criteria.Carry;
import org.sodiem.data.CarriedJson;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.UnitKey;
import org.sodiem.source.Replacement;
import org.sodiem.telling.UnitNames;
import org.sodiem.text.CarriedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sodiem criteria carry}: what units handed in, brought to the criteria set in force. */
@Command(name = "carry", sortOptions = false, mixinStandardHelpOptions = true)
final class CriteriaCarryCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--from", paramLabel = "A", descriptionKey = "option.carry-from")
    private @Nullable String from;

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean dryRun;

    @Option(names = "--format", paramLabel = "text|markdown|json", descriptionKey = "option.diff-format")
    private CommonOptions.Format format = CommonOptions.Format.text;

    @Mixin
    private CommonOptions common = new CommonOptions();

    CriteriaCarryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        return NamedSets.of(common, console, this::carry);
    }

    private int carry(ScoreBook book, NamedSets sets) throws IOException {
        List<CriteriaSet> named = from == null ? null : sets.find(from);
        if (from != null && named == null) {
            return Exit.USAGE;
        }
        Carried carried = Carry.run(sets.now(), book, sets.before(book, named));
        boolean write = carried.refusals().isEmpty() && !dryRun;
        if (write) {
            Replacement.writeAll(common.repo, bytes(carried.files()));
            for (String gone : carried.gone()) {
                Files.deleteIfExists(common.repo.resolve(gone));
            }
        }
        Map<UnitKey, String> titles = new HashMap<>();
        UnitNames names = UnitNames.of(book, sets.words());
        book.submissions().forEach(one -> titles.put(one.key(), names.of(one)));
        CarriedText text = new CarriedText(sets.words(), titles);
        switch (format) {
            case text -> console.out().print(text.text(carried, write));
            case markdown -> console.verbatim().print(text.markdown(carried, write));
            case json -> console.json().print(CarriedJson.write(carried, write));
        }
        return carried.refusals().isEmpty() ? Exit.CLEAN : Exit.ERRORS;
    }

    /** Texts as they are to be written. */
    static Map<String, byte[]> bytes(Map<String, String> files) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }
}
