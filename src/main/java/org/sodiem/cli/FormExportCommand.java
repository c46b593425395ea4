package org.sodiem.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sodiem.form.AppraisalBook;
import org.sodiem.form.AppraisalForm;
import org.sodiem.form.Form;
import org.sodiem.form.FormBooks;
import org.sodiem.form.FormMaker;
import org.sodiem.git.Revision;
import org.sodiem.language.Meant;
import org.sodiem.language.Words;
import org.sodiem.model.FileKind;
import org.sodiem.score.AsOf;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.score.ToFill;
import org.sodiem.source.PackedZip;
import org.sodiem.source.Replacement;
import org.sodiem.telling.RecordText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sodiem form export}: the workbooks in which units and offices fill in their files of scores. */
@Command(name = "export", sortOptions = false, mixinStandardHelpOptions = true)
final class FormExportCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "UNIT", arity = "0..*", descriptionKey = "parameter.form-units")
    private List<String> units = new ArrayList<>();

    @Option(names = "--all", descriptionKey = "option.form-all")
    private boolean all;

    @Option(names = "--office", paramLabel = "OFFICE", descriptionKey = "option.form-office")
    private @Nullable String office;

    @Option(names = "--appraisal", descriptionKey = "option.form-appraisal")
    private boolean appraisal;

    @Option(names = "--pass", paramLabel = "N", descriptionKey = "option.form-pass")
    private @Nullable Integer pass;

    @Option(names = "--out", paramLabel = "DIR|FILE.zip", descriptionKey = "option.form-out", required = true)
    private Path out = Path.of("");

    @Option(names = "--at", paramLabel = "INSTANT", descriptionKey = "option.at")
    private @Nullable AsOf at;

    @Mixin
    private CommonOptions common = new CommonOptions();

    FormExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Words words = Words.in(common.language(null));
        if (all == !units.isEmpty()) {
            console.complain(words.text("wrong.form-units"));
            return Exit.USAGE;
        }
        if (pass != null && (!appraisal || pass < 1 || pass > 999)) {
            console.complain(words.text("wrong.form-pass-alone"));
            return Exit.USAGE;
        }
        return ScoredCampaign.at(at, common, console, this::write);
    }

    private int write(ScoredCampaign campaign) throws IOException {
        Words words = campaign.words();
        Scores scores = campaign.scores();
        for (String unit : units) {
            if (scores.cards().stream().noneMatch(card -> card.key().unit().equals(unit))) {
                console.complain(DidYouMean.ofUnit(unit, scores.book(), words));
                return Exit.USAGE;
            }
        }
        Revision files = campaign.assessment().chronicle().files();
        String source = RecordText.files(files == null ? null : files.shortId(), words);
        List<Asked> asked = appraisal
                ? appraisals(scores, files == null ? "" : files.shortId(), source, words)
                : asked(scores, new FormBooks(source), words);
        if (asked == null) {
            return Exit.USAGE;
        }
        if (asked.isEmpty()) {
            String wrong = String.valueOf(office);
            List<Meant.Known> known = scores.book().offices().stream()
                    .map(one -> Meant.Known.of(one.id(), one.title()))
                    .filter(one -> !one.name().equals(wrong))
                    .toList();
            String sentence = words.text(appraisal ? "wrong.form-appraiser" : "wrong.form-office", wrong);
            console.complain(DidYouMean.meant(sentence, wrong, known, words));
            return Exit.USAGE;
        }
        boolean zip = out.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
        List<Path> targets = zip
                ? List.of(out)
                : asked.stream().map(one -> out.resolve(one.name())).toList();
        for (Path file : targets) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                console.complain(words.text("wrong.report-exists", file.toString()));
                return Exit.USAGE;
            }
        }
        Replacement.clear(targets);
        int written = zip ? zip(asked) : folder(asked);
        console.out().println(words.count("form.exported", written, out.toString()));
        return written == asked.size() ? Exit.CLEAN : Exit.ERRORS;
    }

    /**
     * A workbook that is asked for.
     *
     * @param name its file
     * @param bytes makes it; gives null, and says so, where that cannot be done
     */
    private record Asked(String name, Supplier<byte @Nullable []> bytes) {}

    /** The file of a workbook: that of an office stands in a folder of its own where an index has the office's name. */
    private static String name(Standing standing, ToFill target, Scores scores) {
        String path = standing.card().key().path();
        String office = target.office();
        if (office == null) {
            return path + ".xlsx";
        }
        boolean taken = scores.indexes().stream().anyMatch(index -> index.id().equals(office));
        String own = taken ? FileKind.OFFICE_SCORES.inside(office).replaceFirst("[.].*", "") : office;
        return path + "/" + own + ".xlsx";
    }

    private List<Asked> asked(Scores scores, FormBooks books, Words words) {
        List<Asked> asked = new ArrayList<>();
        Set<String> byOffices = ToFill.byOffices(scores);
        for (IndexResult index : scores.indexes()) {
            for (Standing standing : index.standings()) {
                if (isWanted(standing)) {
                    ToFill.of(byOffices, standing.card()).stream()
                            .filter(target -> office == null || office.equals(target.office()))
                            .forEach(target -> asked.add(new Asked(
                                    name(standing, target, scores),
                                    () -> book(standing, target, scores, books, words))));
                }
            }
        }
        return asked;
    }

    private boolean isWanted(Standing standing) {
        return all || units.contains(standing.card().key().unit());
    }

    /** The workbooks of appraisers, one for each office and index; null, and said, where no pass is open. */
    private @Nullable List<Asked> appraisals(Scores scores, String commit, String source, Words words) {
        List<Asked> asked = new ArrayList<>();
        List<String> closed = new ArrayList<>();
        for (IndexResult index : scores.indexes()) {
            if (index.standings().stream().noneMatch(this::isWanted)) {
                continue;
            }
            Set<String> offices = AppraisalForm.offices(scores, index);
            Integer open = pass == null ? AppraisalForm.openPass(scores, index) : pass;
            if (open == null) {
                closed.add(index.id());
                continue;
            }
            for (String one : offices) {
                if (office == null || office.equals(one)) {
                    String name = "tham-dinh-lan-" + open + "/" + index.id() + "/" + one + ".xlsx";
                    asked.add(new Asked(name, () -> appraisal(scores, index, one, open, commit, source, words)));
                }
            }
        }
        if (asked.isEmpty() && !closed.isEmpty()) {
            console.complain(words.text("wrong.form-pass", String.join(", ", closed)));
            return null;
        }
        return asked;
    }

    private byte @Nullable [] appraisal(
            Scores scores, IndexResult index, String one, int open, String commit, String source, Words words) {
        AppraisalForm form =
                AppraisalForm.of(scores, index, one, open, unit -> all || units.contains(unit), commit, words);
        form.unreadable().forEach(path -> console.complain(words.text("workbook.unreadable", path)));
        if (AppraisalBook.isTooLarge(form)) {
            console.complain(words.text("workbook.appraise.too-large", one));
            return null;
        }
        return form.desks().isEmpty() ? null : AppraisalBook.write(form, source);
    }

    /** The bytes of a workbook; null, and said, where its file cannot be read. */
    private byte @Nullable [] book(Standing standing, ToFill target, Scores scores, FormBooks books, Words words) {
        Form form = FormMaker.of(scores, standing.card(), target, words);
        if (form == null) {
            console.complain(words.text("workbook.unreadable", target.path()));
            return null;
        }
        return books.write(form, standing.voices());
    }

    private int folder(List<Asked> asked) throws IOException {
        int written = 0;
        for (Asked one : asked) {
            byte[] book = one.bytes().get();
            if (book != null) {
                Path file = out.resolve(one.name()).toAbsolutePath();
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Replacement.write(file, book);
                written++;
            }
        }
        return written;
    }

    /** All in one file, which is written beside its place first; one workbook at a time is in memory. */
    private int zip(List<Asked> asked) throws IOException {
        AtomicInteger written = new AtomicInteger();
        Replacement.write(out, file -> {
            try (PackedZip zip = new PackedZip(file)) {
                for (Asked one : asked) {
                    byte[] book = one.bytes().get();
                    if (book != null) {
                        zip.put(PackedZip.Part.asIs(one.name(), book));
                        written.incrementAndGet();
                    }
                }
            }
        });
        return written.get();
    }
}
