package org.sodiem.cli;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Lookalikes;
import org.sodiem.language.Meant;
import org.sodiem.language.NearName;
import org.sodiem.language.Words;
import org.sodiem.language.WrittenDate;
import org.sodiem.model.Campaign;
import org.sodiem.model.ScoreBook;

/** What nothing is called, told with what was probably meant. */
final class DidYouMean {

    private DidYouMean() {}

    /** A sentence about a name, with the one of those known that is almost the same. */
    static String told(String sentence, String wrong, Collection<String> known, Words words) {
        String near = known.isEmpty() ? null : NearName.near(wrong, known);
        return near == null ? sentence : sentence + " " + words.text("wrong.near", near);
    }

    /** A sentence about a name of the campaign's own, with what is called so, or almost so, in whatever words. */
    static String meant(String sentence, String wrong, List<Meant.Known> known, Words words) {
        String meant = Meant.by(wrong, known);
        return meant == null ? sentence : sentence + " " + words.text("wrong.near", meant);
    }

    /** That a moment cannot be read, with how it is written. */
    static String ofMoment(String wrong, Words words) {
        String moment = WrittenDate.moment(wrong);
        String day = moment == null ? WrittenDate.day(wrong) : moment;
        String sentence = words.text("wrong.at", wrong);
        return day == null ? sentence : sentence + " " + words.text("wrong.near", day);
    }

    /** The rounds of a campaign, as they may be called. */
    static List<Meant.Known> rounds(Campaign campaign) {
        return campaign.rounds().stream()
                .map(round -> Meant.Known.of(
                        round.id().value(), round.title(), round.tag().value()))
                .toList();
    }

    /** A sentence about a code, with the one that differs in signs or capitals alone: another digit is another code. */
    static String ofCode(String sentence, String wrong, Collection<String> known, Words words) {
        String key = letters(wrong);
        List<String> alike =
                known.stream().filter(code -> letters(code).equals(key)).toList();
        return alike.size() == 1 ? sentence + " " + words.text("wrong.near", alike.get(0)) : sentence;
    }

    private static String letters(String code) {
        return Lookalikes.bare(code).replaceAll("[^a-z0-9]", "");
    }

    /** That no unit of a campaign is called so; null for one that cannot be read. */
    static String ofUnit(String wrong, @Nullable ScoreBook book, Words words) {
        return meant(words.text("wrong.no-unit", wrong), wrong, units(book), words);
    }

    /** The units of a campaign, as they may be called; none of one that cannot be read. */
    static List<Meant.Known> units(@Nullable ScoreBook book) {
        return book == null
                ? List.of()
                : book.units().stream()
                        .map(unit -> Meant.Known.of(unit.id().value(), unit.title()))
                        .toList();
    }
}
