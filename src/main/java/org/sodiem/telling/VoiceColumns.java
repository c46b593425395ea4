package org.sodiem.telling;

import java.util.Arrays;
import java.util.List;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.ComponentVoices;
import org.sodiem.score.Voice;

/** What each voice gives a component, a column a voice. */
public final class VoiceColumns {

    /** All of them, in the order in which they speak. */
    public static final List<Column<ComponentVoices>> ALL =
            Arrays.stream(Voice.values()).map(VoiceColumns::of).toList();

    /** What became of the unit's explanation, and what it says. */
    public static final List<Column<ComponentVoices>> EXPLANATION = List.of(
            Column.term("explained", "voice.explanation", voices -> VoiceText.term(voices.explained())),
            Column.text(
                    "explanation",
                    "voice.explanation.text",
                    voices -> voices.explanation() == null
                            ? ""
                            : voices.explanation().entry().note()));

    private VoiceColumns() {}

    /** The points that one voice gives. */
    public static Column<ComponentVoices> of(Voice voice) {
        return Column.points("points_" + voice.id().replace('-', '_'), key(voice), voices -> {
            ComponentScore said = voices.of(voice);
            return said == null ? null : said.points();
        });
    }

    /** The words that call a voice. */
    public static String key(Voice voice) {
        return switch (voice) {
            case SELF -> "voice.self";
            case APPRAISAL_1 -> "voice.appraisal-1";
            case EXPLANATION -> "voice.explanation";
            case APPRAISAL_2 -> "voice.appraisal-2";
            case SURVEY -> "voice.survey";
            case EXTERNAL -> "voice.external";
            case RESULT -> "voice.result";
        };
    }
}
