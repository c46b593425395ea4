package org.sodiem.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.Revision;
import org.sodiem.language.Lookalikes;
import org.sodiem.language.Words;
import org.sodiem.markup.Prose;
import org.sodiem.model.Campaign;
import org.sodiem.model.LegalBasis;
import org.sodiem.source.Stamp.Sign;
import org.sodiem.telling.RecordText;

/**
 * What every report of a campaign says at its head: whose it is, on what it rests, and of which state of the files it is.
 *
 * @param campaign the campaign
 * @param moment the moment it is looked at; empty where none is known
 * @param source of what files it is made
 * @param words Vietnamese, in which its templates are, and documents of an office have to be
 */
public record ReportHead(Campaign campaign, String moment, String source, Words words) {

    /**
     * The head of the reports of a campaign.
     *
     * @param at the moment it is looked at, null where none is known
     * @param files the revision it is made of; null where the files are those of none
     */
    public static ReportHead of(Campaign campaign, @Nullable LocalDateTime at, @Nullable Revision files) {
        return of(campaign, at == null ? "" : Words.in(VI).days().moment(at), files == null ? null : files.shortId());
    }

    /** The same, with signs for the moment and the revision. */
    public static ReportHead signed(Campaign campaign, @Nullable LocalDateTime at, @Nullable Revision files) {
        return of(campaign, at == null ? "" : Sign.MOMENT.text(), files == null ? null : Sign.COMMIT.text());
    }

    private static ReportHead of(Campaign campaign, String moment, @Nullable String commit) {
        Words words = Words.in(VI);
        return new ReportHead(campaign, moment, RecordText.files(commit, words), words);
    }

    private static final Locale VI = Locale.forLanguageTag("vi");

    /** How the abbreviation in a number names a kind of document: Decree 30/2020/NĐ-CP, annex III. */
    private static final List<String> KINDS = List.of(
            "report.kind.nd",
            "report.kind.qd",
            "report.kind.kh",
            "report.kind.nq",
            "report.kind.ct",
            "report.kind.hd",
            "report.kind.tb",
            "report.kind.tt",
            "report.kind.cv");

    /** The fields that stand for texts. */
    Map<String, String> texts(String author) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("luu_y", notice());
        texts.put("co_quan_cap_tren", campaign.authority().toUpperCase(Locale.ROOT));
        texts.put("co_quan", author.toUpperCase(Locale.ROOT));
        texts.put("co_quan_thuong", author);
        texts.put("dot", campaign.title());
        texts.put("nam", campaign.id());
        texts.put("tu_ngay", words.days().day(campaign.period().from()));
        texts.put("den_ngay", words.days().day(campaign.period().to()));
        texts.put("thoi_diem", moment);
        texts.put("nguon", source);
        return texts;
    }

    /** The decisions and plans it rests on, one a paragraph; the last ends with a full stop, as Decree 30 has it. */
    Prose basis() {
        List<LegalBasis> all = campaign.basis();
        return Prose.of(IntStream.range(0, all.size())
                .mapToObj(at -> basis(all.get(at)) + (at + 1 < all.size() ? ";" : "."))
                .toList());
    }

    /** The head of an annex, with what it is sent and what every page has to say, in one paragraph: its form begins a page. */
    Prose annex(String title, String author) {
        List<Prose.Run> runs = new ArrayList<>(List.of(
                new Prose.Run(title + "\n", true, false),
                new Prose.Run(words.text("report.annex.with", author), false, true)));
        if (!notice().isEmpty()) {
            runs.add(new Prose.Run("\n" + notice(), true, false));
        }
        return new Prose(List.of(new Prose.Paragraph(runs)));
    }

    private String notice() {
        return campaign.fictitious() ? words.text("report.fictitious") : "";
    }

    private String basis(LegalBasis basis) {
        List<String> signs = List.of(Lookalikes.bare(basis.number()).split(" ", -1));
        String kind = KINDS.stream()
                .filter(key -> signs.contains(key.substring(key.lastIndexOf('.') + 1)))
                .findFirst()
                .orElse("report.kind.other");
        return words.text("report.basis", words.text(kind), basis.number(), inWords(basis.date()), basis.issuer());
    }

    /** A day as documents write it: a month below 3 with a nought in front, as Decree 30 has it. */
    private String inWords(LocalDate day) {
        String month = String.format(Locale.ROOT, day.getMonthValue() < 3 ? "%02d" : "%d", day.getMonthValue());
        return words.text(
                "report.day",
                String.format(Locale.ROOT, "%02d", day.getDayOfMonth()),
                month,
                String.valueOf(day.getYear()));
    }
}
