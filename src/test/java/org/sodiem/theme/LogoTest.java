package org.sodiem.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.source.MapTree;

/** Logos that draw, as drawing programs write them, and logos that do more. */
class LogoTest {

    private static final String PATH = "site-templates/assets/logo.svg";

    private static final String INKSCAPE = """
            <?xml version="1.0" encoding="UTF-8" standalone="no"?>
            <!-- Created with Inkscape (http://www.inkscape.org/) -->
            <svg width="64mm" height="64mm" viewBox="0 0 64 64" version="1.1" id="svg1" inkscape:version="1.3"
               sodipodi:docname="huy hiệu.svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
               xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:xlink="http://www.w3.org/1999/xlink"
               xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg"
               xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#"
               xmlns:dc="http://purl.org/dc/elements/1.1/">
              <sodipodi:namedview id="namedview1" pagecolor="#ffffff" inkscape:zoom="0.7"/>
              <metadata id="m"><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format>
                <dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/></cc:Work></rdf:RDF></metadata>
              <defs id="defs1"><linearGradient id="a"><stop style="stop-color:#f00;stop-opacity:1" offset="0"/></linearGradient>
                <linearGradient xlink:href="#a" id="b" x1="0" y1="0" x2="1" y2="1" gradientUnits="userSpaceOnUse"/></defs>
              <g inkscape:label="Lớp 1" inkscape:groupmode="layer" transform="translate(-10.5,3) rotate(45)">
                <path style="fill:url(#b);stroke:none;-inkscape-stroke:none" d="m 1,1 h 8 z" sodipodi:nodetypes="ccc"/>
                <text xml:space="preserve" style="font-size:4px;font-family:'Times New Roman'"><tspan x="1" y="2">Huyện Thử</tspan></text>
              </g>
            </svg>
            """;

    private static final String ILLUSTRATOR = """
            <?xml version="1.0" encoding="utf-8"?>
            <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
            <svg version="1.1" id="Layer_1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" x="0px" y="0px"
            \t viewBox="0 0 64 64" style="enable-background:new 0 0 64 64;" xml:space="preserve">
            <style type="text/css">
            \t.st0{fill:#9C1B1F;}
            \t.st1{fill:none;stroke:rgba(0, 0, 0, 0.5);clip-path:url(#c);}
            </style>
            <title>Logo</title>
            <clipPath id="c"><rect width="64" height="64" rx="3"/></clipPath>
            <g data-name="Layer 1" aria-hidden="true"><circle class="st0" cx="32" cy="32" r="30"/>
            <polygon class="st1" points="1,1 2,2 3,1" fill-rule="evenodd" stroke-miterlimit="10"/><use xlink:href="#c" opacity=".5"/></g>
            </svg>
            """;

    private static List<Diagnostic> problems(String svg) throws IOException {
        Problems problems = new Problems();
        Theme theme = Theme.load(new MapTree().with(PATH, svg), problems);
        assertThat(theme.logo()).isEqualTo(problems.sorted().isEmpty() ? "assets/logo.svg" : "");
        return problems.sorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {INKSCAPE, ILLUSTRATOR, "<svg xmlns='http://www.w3.org/2000/svg'/>"})
    void takesWhatDrawingProgramsWrite(String svg) throws IOException {
        assertThat(problems(svg)).isEmpty();
        assertThat(problems(svg.replace("\n", "\r\n"))).isEmpty();
        assertThat(problems("\uFEFF" + svg)).isEmpty();
    }

    @Test
    void standsWhateverIsLeftOfOne() throws IOException {
        for (String svg : List.of(INKSCAPE, ILLUSTRATOR)) {
            String whole = svg.strip();
            for (int end = 1; end < whole.length(); end++) {
                assertThat(problems(whole.substring(0, end))).as("%s", end).isNotEmpty();
            }
        }
    }

    /** What stands inside {@code <svg>}, and what is underlined. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<script>alert(1)</script> | script",
                "<s:script xmlns:s='http://www.w3.org/2000/svg'>alert(1)</s:script> | s:script",
                "<h:script xmlns:h='http://www.w3.org/1999/xhtml'>alert(1)</h:script> | h:script",
                "<h:iframe xmlns:h='http://www.w3.org/1999/xhtml' src='x'/> | h:iframe",
                "<metadata><body xmlns='http://www.w3.org/1999/xhtml' onload='x()'/></metadata> | body",
                "<path onclick='x()'/> | onclick",
                "<path d='M0 0'\tonload ='x()'/> | onload",
                "<a href='javascript:alert(1)'><path/></a> | a",
                "<a xmlns:x='http://www.w3.org/1999/xlink' x:href='#a'><path/></a> | a",
                "<animate attributeName='href' values='java&#115;cript:alert(1)'/> | animate",
                "<set attributeName='onclick' to='x()'/> | set",
                "<use href='https://x.example/a.svg#b'/> | href",
                "<use href='java&#115;cript:x'/> | href",
                "<use xmlns:x='http://www.w3.org/1999/xlink' x:href='data:image/svg+xml,x'/> | x:href",
                "<image href='https://x.example/a.png'/> | image",
                "<image href='data:image/png;base64,AA'/> | image",
                "<foreignObject/> | foreignObject",
                "<filter><feImage href='#x'/></filter> | filter",
                "<g xml:base='https://x.example/'><use href='#a'/></g> | xml:base",
                "<path fill='url(https://x.example/#a)'/> | fill",
                "<path fill='URL( \"https://x.example/#a\" )'/> | fill",
                "<path fill='u&#114;l(//x.example)'/> | fill",
                "<path style='fill:u\\72l(//x.example)'/> | style",
                "<path style='background:image-set(\"//x.example\" 1x)'/> | style",
                "<style>@import 'x';</style> | style",
                "<style>@font-face{font-family:x;src:url(//x.example)}</style> | style",
                "<style>a{fill:u<!-- -->rl(//x.example)}</style> | style",
                "<style>a{fill:u<![CDATA[rl(//x.example)]]>}</style> | style",
                "<style>a{fill:ur\\6c(//x.example)}</style> | style",
                "<path nowhere='1'/> | nowhere",
                "<blink/> | blink"
            })
    void refusesWhatDoesMoreThanDraw(String inside, String underlined) throws IOException {
        assertThat(problems("<svg xmlns='http://www.w3.org/2000/svg'>\n" + inside + "</svg>"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(Code.LOGO);
                    assertThat(problem.at().text()).isEqualTo(underlined);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GIF89a",
                "<svg/>",
                "<html xmlns='http://www.w3.org/1999/xhtml'/>",
                "<path xmlns='http://www.w3.org/2000/svg'/>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>",
                "<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:script/></s:svg>",
                "<?xml-stylesheet href='x.xsl' type='text/xsl'?><svg xmlns='http://www.w3.org/2000/svg'/>",
                "<?xml version='1.0' encoding='GBK'?><svg xmlns='http://www.w3.org/2000/svg'/>",
                "<!DOCTYPE svg [<!ENTITY x 'y'>]><svg xmlns='http://www.w3.org/2000/svg'/>",
                "<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'x()'>]><svg xmlns='http://www.w3.org/2000/svg'/>",
                "<!DOCTYPE svg SYSTEM 'file:///etc/passwd'><svg xmlns='http://www.w3.org/2000/svg'>&x;</svg>",
                "<svg xmlns='http://www.w3.org/2000/svg'><style><script/></style></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg'><path></svg>"
            })
    void refusesFilesThatAreNoPlainDrawing(String svg) throws IOException {
        assertThat(problems(svg)).extracting(Diagnostic::code).containsExactly(Code.LOGO);
    }
}
