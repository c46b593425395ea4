package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.source.MapTree;
import org.sodiem.theme.ProgramFiles;

/** Templates that want more than their page's record: each is refused with words, or reaches nothing. */
class TemplateLocksTest {

    private static final String HEAD =
            "<#import \"lib/layout.ftlh\" as l>\n<@l.page page.frame \"search\">\n<h1>x</h1>";

    private static MapTree with(String body) throws IOException {
        return MapTree.of(Path.of("src/test/resources/golden/base"))
                .with("site-templates/search.ftlh", HEAD + body + "</@l.page>\n");
    }

    private static List<Diagnostic> problems(MapTree tree) throws IOException {
        return SiteBuild.tried(Assessment.of(tree, null, (stage, done, total) -> {}))
                .problems();
    }

    private static List<Code> codes(String body) throws IOException {
        return problems(with(body)).stream().map(Diagnostic::code).distinct().toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${page.frame.title?no_esc}",
                "${page.frame.title?noEsc}",
                "${page.frame.title ? <#-- x --> no_esc}",
                "${\"${page.frame.title?no_esc}\"}",
                "${'${page.frame.title}' + page.frame.title?no_esc + '${page.frame.title}'}",
                "<#if true>${page.frame.title?upper_case?no_esc}</#if>",
                "<#noautoesc>${page.frame.title}</#noautoesc>",
                "<#outputformat 'plainText'>${page.frame.title}</#outputformat>",
                "<#macro m><#outputformat 'XML'>x</#outputformat></#macro>",
                "${'1 + 1'?eval}",
                "<#assign t = '$'?interpret><@t/>",
                "${'freemarker.template.utility.Execute'?new()('id')}",
                "${page?api.class}",
                "${.now}",
                "${ .now?string('yyyy') }",
                "<#setting locale='vi'>",
                "<#attempt>${page.foo}<#recover></#attempt>",
                "<#list 1..1000000000 as x></#list>",
                "<#list 0.. as x></#list>",
                "<#list 0..<9 as x></#list>",
                "<#list 0..*9 as x></#list>",
                "${'x'?left_pad(2000000000)}",
                "${'x'?leftPad(2000000000)}",
                "${'x'?right_pad(9, 'ab')}",
                "${'x'?rightPad(9)}",
                "${'1e2000000000'?number + 1}",
                "${'[1e2000000000]'?eval_json[0] + 1}",
                "${'[1]'?evalJson[0]}",
                "<#list page.frame.nav?chunk(1000000000, 'x') as row><#list row as x></#list></#list>"
            })
    void refusesWhatNoTemplateMayDo(String body) throws IOException {
        assertThat(codes(body)).containsExactly(Code.TEMPLATE_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<#ftl auto_esc=false>", "\n <#ftl output_format='plainText'>", "[#ftl]"})
    void refusesHeadersThatChangeEscaping(String header) throws IOException {
        MapTree tree = with("");
        tree.with("site-templates/search.ftlh", header + tree.text("site-templates/search.ftlh"));
        assertThat(problems(tree).stream().map(Diagnostic::code)).contains(Code.TEMPLATE_REFUSED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<#include '/etc/passwd'> | TEMPLATE_NAME",
                "<#include '../../etc/passwd'> | TEMPLATE_NAME",
                "<#include 'file:///etc/passwd'> | TEMPLATE_NAME",
                "<#import '/org/sodiem/site/program.properties' as x> | TEMPLATE_NAME",
                "${page.class} | TEMPLATE_NAME",
                "${page.getClass()} | TEMPLATE_NAME",
                "${page.frame.hashCode()} | TEMPLATE_NAME",
                "${w.words} | TEMPLATE_FAILS",
                "${statics['java.lang.System']} | TEMPLATE_NAME",
                "${.data_model.x} | TEMPLATE_NAME",
                "${.globals.x} | TEMPLATE_NAME",
                "<#list .data_model?keys as k>${k}</#list> | TEMPLATE_FAILS",
                "<#macro m><@m/></#macro><@m/> | TEMPLATE_ENDLESS",
                "<#function f x><#return f(x)></#function>${f(1)} | TEMPLATE_ENDLESS",
            })
    void reachesNothingBeyondItsPage(String body, Code code) throws IOException {
        assertThat(codes(body)).containsExactly(code);
    }

    @Test
    void endsAPageThatGrowsWithoutBounds() throws IOException {
        String ten = "[1,2,3,4,5,6,7,8,9,10]";
        assertThat(codes("<#assign s = 'x'><#list " + ten + " as a><#assign s = s + s + s + s></#list><#list " + ten
                        + " as a><#list " + ten + " as b>${s}</#list></#list>"))
                .containsExactly(Code.TEMPLATE_ENDLESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Từ 1..10, ?eval, .now, no_esc</p>",
                "<#-- ${x?no_esc} 1..2 -->",
                "${\"../a ?eval\"}",
                "<#assign page2 = page.frame.nav>${page2?size}",
                "${.data_model.page.frame.title}",
                "${(.get_optional_template('/etc/passwd').exists)?c}",
                "<#list page.frame.nav as x>${x.text[0]}</#list>"
            })
    void leavesTextCommentsAndTheRecordAlone(String body) throws IOException {
        assertThat(codes(body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "script-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'",
                "script-src 'self' https://stats.example.vn; base-uri 'none'; form-action 'none'",
                "script-src data:; base-uri 'none'; form-action 'none'",
                "script-src *; base-uri 'none'; form-action 'none'",
                "script-src 'self'"
            })
    void refusesALooserPolicy(String rest) throws IOException {
        String layout = new String(ProgramFiles.read("lib/layout.ftlh"), StandardCharsets.UTF_8);
        MapTree tree = MapTree.of(Path.of("src/test/resources/golden/base"))
                .with(
                        "site-templates/lib/layout.ftlh",
                        layout.replaceFirst("default-src 'none'; [^\"]*", "default-src 'none'; " + rest));
        assertThat(problems(tree).stream().map(Diagnostic::code)).containsExactly(Code.PAGE_WITHOUT_POLICY);
    }

    @Test
    void blamesThePartOfTheRepositoryWhereTheProgramsTemplateFails() throws IOException {
        MapTree tree = MapTree.of(Path.of("src/test/resources/golden/base"))
                .with(
                        "site-templates/lib/brand.ftlh",
                        "<#macro brand f size><a class=\"brand\">${f.authority}</a></#macro>\n");
        assertThat(problems(tree)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.TEMPLATE_FAILS);
            assertThat(problem.at().file().path()).isEqualTo("site-templates/lib/brand.ftlh");
        });
    }
}
