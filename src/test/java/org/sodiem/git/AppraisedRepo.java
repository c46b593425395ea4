package org.sodiem.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A round from the approval over a change after it to its closing, then two appraisals with an explanation between them. */
public final class AppraisedRepo {

    public static final String FOLDER = "submissions/2023/xa-an/";
    private static final String SCORES = FOLDER + "scores.yaml";
    public static final String APPROVAL = """
            evidence:
              bc-91: {title: Báo cáo tự chấm đã ký, number: 91/BC-UBND, date: 2023-11-15, issuer: UBND xã, url: 'https://a.example/91'}
            approvals:
            - {of: lan-1, name: Nguyễn Văn A, position: Chủ tịch UBND xã, date: 2023-11-15, report: [bc-91]}
            """;

    private AppraisedRepo() {}

    /** The round before it is closed. */
    public static RepoBuilder approved(Path folder) throws IOException {
        RepoBuilder repo = RepoBuilder.campaign(folder);
        repo.git("rm", "--quiet", "--cached", "-r", "--ignore-unmatch", FOLDER + "appraisal");
        Files.delete(repo.folder().resolve(FOLDER + "appraisal/noi-vu.yaml"));
        repo.by("Nguyễn Văn An").commit("Nộp điểm", "2023-11-10T08:00:00+07:00");
        repo.by("Nguyễn Văn A")
                .write(FOLDER + "approval.yaml", APPROVAL)
                .commit("Phê duyệt", "2023-11-15T08:00:00+07:00");
        repo.write("submissions/2023/xa-binh/approval.yaml", APPROVAL)
                .commit("Phê duyệt xã Bình", "2023-11-15T09:00:00+07:00");
        repo.by("Nguyễn Văn An")
                .replace(SCORES, "count: 4", "count: 2")
                .commit("Sửa sau khi phê duyệt", "2023-11-18T08:00:00+07:00");
        repo.replace(SCORES, "unit: xa-an", "# không đổi gì\nunit: xa-an")
                .commit("Thêm chú thích", "2023-11-19T08:00:00+07:00");
        return repo;
    }

    /** Two appraisals, and an explanation between them. */
    public static void appraise(RepoBuilder repo) throws IOException {
        repo.by("Trần Thị Bình")
                .write(FOLDER + "appraisal/noi-vu.yaml", """
                        passes:
                        - pass: 1
                          against: lan-1
                          agree: all
                          except: ["1.1.1"]
                          scores:
                            "1.1.2": {score: 1, reason: Mục b chưa có văn bản, explain: true}
                            "1.1.3": {numerator: 17, denominator: 19, reason: Một việc chưa xong}
                            "1.1.4": {explain: true, reason: Ảnh chụp không rõ.}
                          bonus:
                            T1: {points: 0.5, reason: Mới làm một nửa}
                          penalties:
                            P1: {count: 1, reason: Văn bản phê bình số 88, explain: true}
                        """)
                .commit("Thẩm định lần 1", "2023-12-22T08:00:00+07:00");
        repo.by("Nguyễn Văn An")
                .write(FOLDER + "explanations.yaml", """
                        explanations:
                          "1.1.2": {text: Mục b ở trang 3., evidence: [{ref: kh-05, pages: 3}]}
                          P1: {text: Văn bản phê bình đã thu hồi}
                        """)
                .commit("Giải trình", "2024-01-05T08:00:00+07:00");
        repo.by("Trần Thị Bình")
                .write(FOLDER + "appraisal/noi-vu.yaml", """
                        passes:
                        - pass: 1
                          against: lan-1
                          agree: all
                          except: ["1.1.1"]
                          scores:
                            "1.1.2": {score: 1, reason: Mục b chưa có văn bản, explain: true}
                            "1.1.3": {numerator: 16, denominator: 19, reason: Hai việc chưa xong}
                            "1.1.4": {explain: true, reason: Ảnh chụp không rõ.}
                          bonus:
                            T1: {points: 0.5, reason: Mới làm một nửa}
                        - pass: 2
                          scores:
                            "1.1.2": agree
                        """)
                .commit("Thẩm định lần 2", "2024-01-15T08:00:00+07:00");
    }
}
