package org.sodiem.sample;

import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;

/** What others than the unit write into its folder: survey results, an appraisal. */
final class SurveySheet {

    private SurveySheet() {}

    static String text(CriteriaSet criteria, Profile profile) {
        StringBuilder text = new StringBuilder("# Kết quả điều tra xã hội học HƯ CẤU, chỉ để minh họa.\nwaves:\n");
        text.append("- date: 2023-11-10\n  sample: ")
                .append(profile.between(5, 12) * 10)
                .append("\n  results:\n");
        for (Component component : criteria.components()) {
            if (component.isSurvey()) {
                text.append("    \"").append(component.code().value()).append("\": ");
                text.append(tenths(profile.favourable())).append('\n');
            }
        }
        return text.toString();
    }

    static String penalty() {
        return """
                # Thẩm định HƯ CẤU, chỉ để minh họa.
                passes:
                - pass: 1
                  penalties:
                    P2: {count: 1, reason: Văn bản phê bình số 88/UBND-NC ngày 14/11/2023}
                """;
    }

    /** Tenths as a decimal without a needless zero. */
    static String tenths(int tenths) {
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }
}
