package org.sodiem.git;

import java.io.IOException;
import java.nio.file.Path;

/** The base campaign in which communes are scored by two indexes, whose sets use the same codes. */
public final class SeveralIndexes {

    /** What a commune entered for its further index. */
    public static final String AN = "submissions/2023/xa-an/dti/scores.yaml";

    private static final String CAMPAIGN = "criteria/2023/campaign.yaml";

    private SeveralIndexes() {}

    /** The repository's files, not yet committed. */
    public static RepoBuilder of(Path folder) throws IOException {
        return submissions(definitions(RepoBuilder.campaign(folder)));
    }

    /** Adds the index to a campaign that has one for communes. */
    public static RepoBuilder definitions(RepoBuilder repo) throws IOException {
        return repo.replace(
                        CAMPAIGN,
                        "rounds:\n",
                        "- {id: dti, title: xã (chuyển đổi số), short: DTI, criteria: dti.yaml, kinds: [xa]}\nrounds:\n")
                .replace(CAMPAIGN, "indexes: [commune, district], opens: 2023-12", "indexes: [dti], opens: 2023-12")
                .write("criteria/2023/dti.yaml", """
                        index: dti
                        title: Bộ chỉ số chuyển đổi số thử
                        total: 10
                        rounding: {scale: 2, mode: half-up}
                        bands:
                        - {id: kha, title: Khá, from: 50}
                        - {id: kem, title: Kém, from: 0}
                        areas:
                        - code: "1"
                          title: Trụ cột một
                          max: 10
                          criteria:
                          - code: "1.1"
                            title: Hạ tầng số
                            max: 10
                            components:
                            - code: "1.1.1"
                              title: Trang thông tin
                              max: 6
                              lead: noi-vu
                              method: self
                              rule:
                                type: choice
                                options:
                                - {id: co, label: Có trang, points: 6}
                                - {id: khong, label: Không có trang, points: 0}
                            - code: "1.1.7"
                              title: Tỷ lệ hồ sơ trực tuyến
                              max: 4
                              lead: tu-phap
                              method: self
                              rule: {type: ratio, numerator: Hồ sơ trực tuyến, denominator: Tổng số, floor: 0, full: 100}
                        """);
    }

    /** What one commune hands in for it; the other nothing. */
    public static RepoBuilder submissions(RepoBuilder repo) throws IOException {
        return repo.write(AN, """
                        unit: xa-an
                        as-of: 2023-12-01
                        evidence:
                          anh:
                            title: Ảnh trang thông tin
                            number: 07/BC-UBND
                            date: 2023-11-30
                            issuer: UBND xã An
                            file: evidence/anh.png
                        scores:
                          "1.1.1":
                            choice: co
                            evidence: [anh]
                          "1.1.7":
                            numerator: 30
                            denominator: 40
                            evidence: [anh]
                        """).write("submissions/2023/xa-an/dti/evidence/anh.png", "x");
    }
}
