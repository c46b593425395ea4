package org.sodiem.telling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Words;
import org.sodiem.model.Publication;
import org.sodiem.model.ScoreBook;
import org.sodiem.score.AdjustmentVoices;
import org.sodiem.score.Answer;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.ComponentVoices;
import org.sodiem.score.Explained;
import org.sodiem.view.Disagreement;

/** Tells what offices find of a component, and why. */
public final class VoiceText {

    private static final int MOST = 1000;

    private final Words words;
    private final UnaryOperator<String> office;

    /**
     * The words.
     *
     * @param office what an office is called, by its id
     */
    public VoiceText(Words words, UnaryOperator<String> office) {
        this.words = words;
        this.office = office;
    }

    /** The words, with what offices are called in a campaign. */
    public static VoiceText of(ScoreBook book, Words words) {
        return new VoiceText(words, book::officeTitle);
    }

    /** By whose word an index is: the units' own, or the published result. */
    public static String basis(Publication.@Nullable Result published, Words words) {
        return published == null
                ? words.text("voice.basis.self")
                : words.text(
                        "voice.basis.result",
                        published.decision(),
                        words.days().day(published.date()),
                        published.issuer());
    }

    /** What each appraisal says of a component, the first first; nothing where none says more than that it agrees. */
    public String why(ComponentVoices component) {
        List<String> sentences = new ArrayList<>();
        tell(component.first(), "voice.first.why", sentences);
        explain(component.explanation(), sentences);
        tell(component.second(), "voice.second.why", sentences);
        String outcome = outcome(component.explained(), points(component.first()), points(component.second()));
        if (!outcome.isEmpty()) {
            sentences.add(outcome);
        }
        return String.join(" ", sentences);
    }

    /** What offices say of a bonus or penalty, what the unit answers, and what became of that. */
    public String why(AdjustmentVoices adjustment) {
        List<String> sentences = new ArrayList<>();
        adjustment.reasons().stream()
                .distinct()
                .forEach(reason -> sentences.add(words.text("remark.reason", plain(reason))));
        if (adjustment.asked()) {
            sentences.add(words.text("voice.asked"));
        }
        explain(adjustment.explanation(), sentences);
        String outcome = outcome(adjustment.explained(), adjustment.first(), adjustment.second());
        if (!outcome.isEmpty()) {
            sentences.add(outcome);
        }
        return String.join(" ", sentences);
    }

    /** Why offices find something else than a unit says, what the unit answers, and what became of that. */
    public String why(Disagreement difference) {
        return difference.subject() instanceof Disagreement.OfAdjustment adjustment
                ? why(adjustment.voices())
                : why(((Disagreement.OfComponent) difference.subject()).voices());
    }

    /** How far an explanation is, in a word or two; nothing where none is asked for. */
    public String state(Explained explained) {
        return term(explained).text(words);
    }

    static Value term(Explained explained) {
        return switch (explained) {
            case NOTHING -> Value.NONE;
            case AWAITED -> new Value.Term(explained.id(), "voice.explained.awaited");
            case OPEN -> new Value.Term(explained.id(), "voice.explained.open");
            case ACCEPTED -> new Value.Term(explained.id(), "voice.explained.accepted");
            case REFUSED -> new Value.Term(explained.id(), "voice.explained.refused");
        };
    }

    /** What a unit answers, in sentences; nothing where it answers nothing. */
    public String answer(Answer.@Nullable Entered explanation) {
        List<String> sentences = new ArrayList<>();
        explain(explanation, sentences);
        return String.join(" ", sentences);
    }

    private void explain(Answer.@Nullable Entered explanation, List<String> sentences) {
        if (explanation == null) {
            return;
        }
        sentences.add(words.text("voice.explained", plain(explanation.entry().note())));
        if (!explanation.proofs().isEmpty()) {
            String documents = new ChangeText(words).documents(explanation.proofs());
            sentences.add(words.text("remark.documents", CommitText.clean(documents, MOST)));
        }
    }

    private String outcome(Explained explained, @Nullable BigDecimal before, @Nullable BigDecimal after) {
        return switch (explained) {
            case NOTHING, OPEN -> "";
            case AWAITED -> words.text("voice.outcome.awaited");
            case ACCEPTED ->
                before == null || after == null
                        ? words.text("voice.outcome.accepted")
                        : words.text(
                                "voice.outcome.won",
                                words.numbers().points(before),
                                words.numbers().points(after));
            case REFUSED -> words.text("voice.outcome.refused");
        };
    }

    private static @Nullable BigDecimal points(@Nullable ComponentScore score) {
        return score == null ? null : score.points();
    }

    /** Bounded, and without the full stop of the sentence around it. */
    private static String plain(String text) {
        return CommitText.clean(text, MOST).replaceFirst("\\.$", "");
    }

    private void tell(@Nullable ComponentScore said, String key, List<String> sentences) {
        if (said == null || !(said.answer() instanceof Answer.Appraised appraised)) {
            return;
        }
        String reason = appraised.finding().reason();
        String figures = Calculation.of(said, words);
        if (!reason.isEmpty()) {
            String plain = reason.strip().replaceFirst("\\.$", "");
            String told = figures.isEmpty() ? plain : plain + " (" + figures + ")";
            sentences.add(words.text(key, words.within(office.apply(appraised.office())), told));
        }
        if (appraised.finding().asks()) {
            sentences.add(words.text("voice.asked"));
        }
    }
}
