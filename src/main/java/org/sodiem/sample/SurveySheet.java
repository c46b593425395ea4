package org.sodiem.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.yaml.YamlMap;
import org.sodiem.yaml.YamlMap.Flow;
import org.sodiem.yaml.YamlWriter;

/** What others than the unit write into its folder: survey results, an appraisal. */
final class SurveySheet {

    private SurveySheet() {}

    static String text(CriteriaSet criteria, Profile profile) {
        return text(criteria, profile, LocalDate.of(2023, 11, 10));
    }

    private static String text(CriteriaSet criteria, Profile profile, LocalDate day) {
        int asked = profile.between(5, 12) * 10;
        YamlMap results = new YamlMap();
        for (Component component : criteria.components()) {
            if (component.isSurvey()) {
                results.with(component.code().value(), tenths(profile.favourable()));
            }
        }
        YamlMap wave = new YamlMap().with("date", day).with("sample", asked);
        return YamlWriter.text(new YamlMap()
                .above("Kết quả điều tra xã hội học HƯ CẤU, chỉ để minh họa.")
                .with("waves", List.of(wave.with("results", results))));
    }

    /** The same with the survey of January behind what was there before. */
    static String inJanuary(CriteriaSet criteria, Profile profile, @Nullable String before) {
        String text = text(criteria, profile, LocalDate.of(2024, 1, 15));
        return before == null ? text : before + text.substring(text.indexOf("\n- ") + 1);
    }

    static String penalty() {
        YamlMap pass = penalised(new YamlMap().with("pass", 1));
        return YamlWriter.text(
                new YamlMap().above("Thẩm định HƯ CẤU, chỉ để minh họa.").with("passes", List.of(pass)));
    }

    /** A pass with the penalty. */
    static YamlMap penalised(YamlMap pass) {
        YamlMap penalty =
                new YamlMap().with("count", 1).with("reason", "Văn bản phê bình số 88/UBND-NC ngày 14/11/2023");
        return pass.with("penalties", new YamlMap().with("P2", new Flow(penalty)));
    }

    /** Tenths as a decimal without a needless zero. */
    static BigDecimal tenths(int tenths) {
        BigDecimal value = BigDecimal.valueOf(tenths, 1);
        return tenths % 10 == 0 ? value.setScale(0) : value;
    }
}
