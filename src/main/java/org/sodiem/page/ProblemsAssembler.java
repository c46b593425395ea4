package org.sodiem.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.TextFormat;

/** Fills the page of problems. */
final class ProblemsAssembler {

    private static final SitePath HERE = SitePath.PROBLEMS;

    private final Context context;

    ProblemsAssembler(Context context) {
        this.context = context;
    }

    ProblemsPage page() {
        Map<String, List<ProblemsPage.Problem>> byFile = new LinkedHashMap<>();
        for (Diagnostic problem : context.problems()) {
            String path = problem.at().file().path();
            byFile.computeIfAbsent(path, p -> new ArrayList<>()).add(row(problem));
        }
        long errors = context.problems().stream().filter(Diagnostic::isError).count();
        long warnings = context.problems().size() - errors;
        String finding = context.problems().isEmpty()
                ? "Kho dữ liệu không có lỗi và không có cảnh báo."
                : errors + " lỗi cần sửa, " + warnings + " cảnh báo nên xem lại, trong " + byFile.size() + " tệp.";
        return new ProblemsPage(
                context.frame(
                        "Vấn đề",
                        HERE,
                        List.of(Link.to("Tổng quan", SitePath.DASHBOARD, HERE), new Link("Vấn đề", "", true)),
                        context.indexes()),
                finding,
                List.of(
                        new Figure("Lỗi", String.valueOf(errors), "", "phải sửa", errors > 0),
                        new Figure("Cảnh báo", String.valueOf(warnings), "", "nên xem lại", false)),
                byFile.entrySet().stream()
                        .map(file -> new ProblemsPage.File(file.getKey(), file.getValue()))
                        .toList());
    }

    private ProblemsPage.Problem row(Diagnostic problem) {
        return new ProblemsPage.Problem(
                problem.isError() ? "err" : "warn",
                context.messages().text(problem.code().severity()),
                problem.at().line() + ":" + problem.at().column(),
                problem.code().id(),
                TextFormat.excerpt(problem.at()),
                context.messages().text(problem));
    }
}
