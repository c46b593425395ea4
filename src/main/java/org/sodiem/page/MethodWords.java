package org.sodiem.page;

import java.math.BigDecimal;
import java.util.List;
import org.sodiem.model.Component;
import org.sodiem.model.Rule;

/** How a component is scored, in words; the rule behind every figure of its page. */
final class MethodWords implements Rule.Cases<List<String>> {

    private final BigDecimal max;

    private MethodWords(BigDecimal max) {
        this.max = max;
    }

    /** A few sentences, the first of which says what is counted. */
    static List<String> of(Component component) {
        return component.rule().match(new MethodWords(component.max().value()));
    }

    @Override
    public List<String> choice(Rule.Choice rule) {
        return List.of("Chọn một mức; mỗi mức có số điểm riêng.");
    }

    @Override
    public List<String> checklist(Rule.Checklist rule) {
        return List.of("Mỗi mục đạt được cộng điểm của mục đó.");
    }

    @Override
    public List<String> ratio(Rule.Ratio rule) {
        String floor = Numbers.figure(rule.floor().value());
        String full = Numbers.figure(rule.full().value());
        String most = Numbers.points(max);
        String between = full.equals("100") ? "tỷ lệ × " + most : "tỷ lệ / " + full + "% × " + most;
        String over = rule.over() ? " Tử số được vượt mẫu số, điểm không quá tối đa." : "";
        return List.of(
                "Tỷ lệ = " + lower(rule.numerator()) + " / " + lower(rule.denominator()) + ".",
                "Từ " + full + "%: " + most + " điểm. Từ " + floor + "% đến dưới " + full + "%: " + between + ". Dưới "
                        + floor + "%: 0 điểm." + over,
                noCase(rule.noCase()));
    }

    @Override
    public List<String> tiers(Rule.Tiers rule) {
        String how = rule.isPercentage() ? " (khai tử số và mẫu số)" : ", tính bằng " + rule.unit();
        String first = rule.value() + how + "; được điểm của mức cao nhất đạt tới.";
        return rule.isPercentage() ? List.of(first, noCase(rule.noCase())) : List.of(first);
    }

    @Override
    public List<String> count(Rule.Count rule) {
        return List.of(
                rule.value() + ".",
                "Mỗi đơn vị đếm được " + Numbers.points(rule.per().value()) + " điểm, tối đa " + Numbers.points(max)
                        + ".");
    }

    @Override
    public List<String> deduction(Rule.Deduction rule) {
        return List.of("Bắt đầu từ " + Numbers.points(max) + " điểm, trừ theo từng trường hợp, không thấp hơn "
                + Numbers.points(rule.min().value()) + ".");
    }

    @Override
    public List<String> survey(Rule.Survey rule) {
        return List.of(
                "Điều tra xã hội học: " + rule.form() + ". Đối tượng: " + lower(rule.respondents()) + ".",
                "Điểm = tỷ lệ trả lời thuận lợi × " + Numbers.points(max) + ". Đơn vị không tự chấm.");
    }

    private static String noCase(Rule.NoCase noCase) {
        return switch (noCase) {
            case FULL -> "Không phát sinh (0 / 0): được điểm tối đa.";
            case ZERO -> "Không phát sinh (0 / 0): 0 điểm.";
            case NOT_APPLICABLE -> "Không phát sinh (0 / 0): không áp dụng, trừ khỏi điểm tối đa.";
        };
    }

    /** The words inside a sentence; abbreviations as TTHC keep their capitals. */
    static String lower(String words) {
        boolean abbreviation = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        return words.isEmpty() || abbreviation ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
