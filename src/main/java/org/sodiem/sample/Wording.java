package org.sodiem.sample;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.sodiem.model.Unit;

/** The messages of commits. */
final class Wording {

    private static final int MOST_CODES = 3;

    private Wording() {}

    /** What an edit did, in the words of its author. */
    static String edit(String who, Edits.Edit edit, Request request, LocalDateTime at) {
        if (request.round() == 0) {
            List<String> codes = new ArrayList<>(edit.corrected());
            codes.addAll(edit.entered());
            return who + ": đính chính " + list(codes) + " sau khi chốt lần 1\n\n"
                    + "Qua đối chiếu với sổ theo dõi, số liệu gửi lần 1 còn thiếu.\n";
        }
        List<String> said = new ArrayList<>();
        if (!edit.entered().isEmpty()) {
            said.add("chấm " + list(edit.entered()));
        }
        if (!edit.corrected().isEmpty()) {
            said.add("cập nhật " + list(edit.corrected()));
        }
        if (said.isEmpty()) {
            return who + ": bổ sung tài liệu kiểm chứng\n";
        }
        String reason = edit.corrected().isEmpty()
                ? ""
                : "\nTheo số liệu rà soát đến ngày " + at.getDayOfMonth() + "/" + at.getMonthValue() + "/2023.\n";
        return who + ": " + String.join("; ", said) + "\n" + reason;
    }

    /** The people's committee of a unit, as documents name it. */
    static String committee(Unit unit) {
        String title = unit.title();
        return "UBND " + Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }

    private static String list(List<String> codes) {
        if (codes.isEmpty()) {
            return "tài liệu kiểm chứng";
        }
        if (codes.size() <= MOST_CODES) {
            return String.join(", ", codes);
        }
        return String.join(", ", codes.subList(0, MOST_CODES)) + " và " + (codes.size() - MOST_CODES)
                + " thành phần khác";
    }

    /** How a request lands. */
    static String merge(int number, String who, Request request) {
        String what = request.round() == 0 ? "đính chính sau lần 1" : "tự chấm lần " + request.round();
        return "Hợp nhất yêu cầu #" + number + ": " + who + ", " + what + "\n";
    }
}
