package org.sodiem.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Words;
import org.sodiem.model.Publication;
import org.sodiem.score.Answer;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.ComponentVoices;

/** Tells what offices find of a component, and why. */
public final class VoiceText {

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
        tell(component.second(), "voice.second.why", sentences);
        return String.join(" ", sentences);
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
