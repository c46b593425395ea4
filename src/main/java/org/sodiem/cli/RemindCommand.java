package org.sodiem.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sodiem.book.BookXml;
import org.sodiem.data.DataTable;
import org.sodiem.data.TableBook;
import org.sodiem.language.Words;
import org.sodiem.model.Campaign;
import org.sodiem.model.Office;
import org.sodiem.report.ReminderLetter;
import org.sodiem.report.ReportHead;
import org.sodiem.report.ReportTemplate;
import org.sodiem.score.AsOf;
import org.sodiem.score.Scores;
import org.sodiem.site.Assessment;
import org.sodiem.site.SiteTables;
import org.sodiem.telling.UnitNames;
import org.sodiem.text.ReminderMarkdown;
import org.sodiem.view.Assignment;
import org.sodiem.view.CampaignView;
import org.sodiem.view.FollowUp;
import org.sodiem.word.WordException;
import org.sodiem.word.WordTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sodiem remind}: letters, messages and a list of what is owed by when. */
@Command(name = "remind", sortOptions = false, mixinStandardHelpOptions = true)
final class RemindCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.remind-out", required = true)
    private Path out = Path.of("");

    @Option(names = "--at", paramLabel = "INSTANT", descriptionKey = "option.remind-at", required = true)
    private @Nullable AsOf at;

    @Mixin
    private CommonOptions common = new CommonOptions();

    RemindCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        return ScoredCampaign.at(at, common, console, campaign -> {
            Map<Path, byte[]> files = files(campaign);
            if (files.isEmpty()) {
                console.out().println(campaign.words().text("remind.none"));
                return Exit.CLEAN;
            }
            if (!ReportFiles.write(files, console, campaign.words())) {
                return Exit.USAGE;
            }
            console.out().println(campaign.words().count("remind.done", files.size(), out.toString()));
            return Exit.CLEAN;
        });
    }

    private Map<Path, byte[]> files(ScoredCampaign scored) {
        Assessment.Scored assessment = scored.assessment();
        Scores scores = scored.scores();
        CampaignView view = scored.view();
        FollowUp followUp = view.followUp();
        Set<Assignment> urged = Collections.newSetFromMap(new IdentityHashMap<>());
        Words words = scored.words();
        Campaign campaign = scores.book().campaign();
        UnitNames names = UnitNames.of(scores.book(), words);
        ReminderLetter letters = new ReminderLetter(
                ReportHead.of(campaign, scores.at(), assessment.chronicle().files()),
                scores.book().office(campaign.coordinator().value()),
                names);
        WordTemplate letter = ReportTemplate.LETTER.template();
        Map<Path, byte[]> files = new LinkedHashMap<>();
        try {
            for (FollowUp.OfUnit unit : followUp.units()) {
                // a task that serves several indexes of a unit stands in its first letter alone
                List<Assignment> tasks =
                        view.owedBy(unit.standing()).stream().filter(urged::add).toList();
                if (!unit.owes() && tasks.isEmpty()) {
                    continue;
                }
                String id = unit.standing().card().key().path();
                Path folder = out.resolve("don-vi");
                files.put(folder.resolve(id + ".docx"), letter.fill(letters.to(unit, tasks)));
                files.put(
                        folder.resolve(id + ".md"),
                        ReminderMarkdown.write(unit, tasks, names, words).getBytes(StandardCharsets.UTF_8));
            }
            for (Office office : scores.book().offices()) {
                boolean itself = office.id().equals(campaign.coordinator().value());
                FollowUp.OfOffice led = followUp.of(office);
                List<Assignment> tasks = view.owedBy(office);
                urged.addAll(tasks);
                if (!itself && (led.units() > 0 || !tasks.isEmpty())) {
                    files.put(
                            out.resolve("co-quan").resolve(office.id() + ".docx"),
                            letter.fill(letters.to(led, followUp, tasks)));
                }
            }
        } catch (WordException e) {
            throw new IllegalStateException(e); // our own template
        }
        List<FollowUp.OfUnit> owing = followUp.owing();
        if (!owing.isEmpty()) {
            files.put(out.resolve("danh-sach.xlsx"), list(DataTable.owed(owing), "table.of.owed", scored));
        }
        if (!urged.isEmpty()) {
            files.put(
                    out.resolve("nhiem-vu.xlsx"),
                    list(
                            DataTable.tasks(view.assignments().stream()
                                    .filter(urged::contains)
                                    .toList()),
                            "table.of.tasks",
                            scored));
        }
        return files;
    }

    private static byte[] list(DataTable<?> table, String title, ScoredCampaign scored) {
        Words words = scored.words();
        return TableBook.write(
                table, SiteTables.about(scored.assessment(), words.text(title), false, words), words, new BookXml());
    }
}
