package org.sodiem.score;

import java.io.IOException;
import java.util.List;
import org.sodiem.git.RepoBuilder;

/** A campaign whose criteria set has four levels with names of their own, and leaves on three of them. */
public final class TreeCampaign {

    private static final String SET = """
            total: 20
            levels: [Trụ cột, nhóm chỉ số, chỉ số, chỉ số con]
            parts:
            - code: I
              title: Thể chế số
              short: Thể chế
              max: 12
              lead: noi-vu
              parts:
              - code: I.1
                title: Kế hoạch và điều hành
                max: 8
                parts:
                - code: I.1.1
                  title: Kế hoạch năm
                  max: 5
                  parts:
                  - {code: I.1.1a, title: Ban hành kế hoạch, max: 2, rule: {type: count, value: Số kế hoạch, per: 1}}
                  - {code: I.1.1b, title: Giao nhiệm vụ, max: 3, rule: {type: count, value: Số nhiệm vụ, per: 1}}
                - {code: I.1.2, title: Họp giao ban, max: 1, rule: {type: count, value: Số cuộc, per: 0.5}}
                - {code: I.1.10, title: Kiểm tra đột xuất, max: 2, rule: {type: count, value: Số cuộc, per: 0.5}}
              - {code: I.2, title: Tuyên truyền, max: 4, rule: {type: count, value: Số hình thức, per: 1}}
            - code: II
              title: Hạ tầng số
              max: 8
              lead: noi-vu
              parts:
              - {code: II.1, title: Đường truyền, max: 3, rule: {type: count, value: Số đường, per: 1}}
              - {code: II.2, title: Thiết bị đầu cuối, max: 5, rule: {type: count, value: Số máy, per: 1}}
            """;

    private static final List<String> CODES = List.of("I.1.1a", "I.1.1b", "I.1.2", "I.1.10", "I.2", "II.1", "II.2");

    private TreeCampaign() {}

    /** Two rounds of three units, each with a count for every component. */
    public static Example example() {
        return new Example()
                .set(SET)
                .campaign("- {id: lan-2, title: Lần 2, indexes: [commune], opens: 2023-12-01, "
                        + "closes: 2023-12-20T17:00, tag: t2}")
                .scores("an", counts(2, 3, 2, 4, 1, 3, 2))
                .scores("binh", counts(1, 3, 0, 4, 4, 0, 5))
                .scores("chau", counts(0, 1, 2, 1, 2, 2, 0));
    }

    /** The same with its history, in which one unit hands in more for the second round. */
    public static RepoBuilder written(RepoBuilder repo) throws IOException {
        example().tree().writeTo(repo.folder());
        repo.commit("Tự chấm lần 1", "2023-11-15T08:00:00+07:00");
        repo.replace("submissions/2023/chau/scores.yaml", "II.2: {count: 0}", "II.2: {count: 4}");
        repo.replace("submissions/2023/an/scores.yaml", "I.2: {count: 1}", "I.2: {count: 0}");
        repo.commit("Tự chấm lần 2", "2023-12-10T08:00:00+07:00");
        return repo;
    }

    private static String counts(int... counts) {
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < counts.length; i++) {
            entries.append(CODES.get(i)).append(": {count: ").append(counts[i]).append("}\n");
        }
        return entries.toString();
    }
}
