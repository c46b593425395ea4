package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.git.RepoBuilder;
import org.sodiem.language.Words;
import org.sodiem.links.EvidenceLink;
import org.sodiem.links.LinkMemory;
import org.sodiem.links.LinkOutcome;
import org.sodiem.links.LinkPlace;
import org.sodiem.links.LinkReport;
import org.sodiem.links.PublicAddresses;
import org.sodiem.model.Unit;
import org.sodiem.score.AsOf;
import org.sodiem.source.Located;
import org.sodiem.source.SourceFile;
import org.sodiem.text.LinksMarkdown;
import picocli.CommandLine;

class LinksCommandTest {

    private static final String AN = "submissions/2023/xa-an/scores.yaml";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private HttpServer server;
    private RepoBuilder repo;
    private volatile int status = 404;

    /** Two links of one campaign to a server of our own, one of which works; the district's is not public. */
    @BeforeEach
    void makeCampaign() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean good = exchange.getRequestURI().getPath().equals("/good");
            exchange.sendResponseHeaders(good ? 200 : status, -1);
            exchange.close();
        });
        server.start();
        int port = server.getAddress().getPort();
        repo = RepoBuilder.campaign(folder.resolve("repo"));
        repo.replace(
                "submissions/2023/xa-an/tasks.yaml", "url: https://xa-an.example/12-bc", "file: evidence/bc-90.pdf");
        repo.replace(AN, "https://xa-an.example/05-kh", "http://127.0.0.1:" + port + "/good");
        repo.replace(
                AN, "file: evidence/bc-90.pdf", "url: http://localhost:" + port + "/b%C3%A1o-c%C3%A1o?a=1#trang-2");
        for (String office : List.of("noi-vu", "tu-phap")) {
            repo.replace(
                    "submissions/2023/huyen-thu/scores/" + office + ".yaml",
                    "https://huyen-thu.example",
                    "http://10.1.1.1");
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** Runs the command under a rule that permits this machine too; what it printed, without the port. */
    private int run(String day, String... more) {
        out.getBuffer().setLength(0);
        PublicAddresses open = new PublicAddresses();
        LinksCommand command = new LinksCommand(
                new Console(new PrintWriter(out), new PrintWriter(err), false),
                (address, port) -> address.isLoopbackAddress() || open.permits(address, port));
        CommandLine line = new CommandLine(command);
        line.registerConverter(AsOf.class, AsOf::parse);
        String[] args = {
            "--repo",
            repo.folder().toString(),
            "--state",
            folder.resolve("nho/lien-ket.json").toString(),
            "--at",
            day
        };
        String[] all = Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return line.execute(all);
    }

    private String told() {
        return out.toString().replace(":" + server.getAddress().getPort(), ":80");
    }

    @Test
    void tellsALinkOnceItHasDiedAndOnceItLivesAgain() throws IOException {
        assertThat(run("2023-12-04")).isZero();
        assertThat(told()).contains("3 liên kết", "đang theo dõi: 1", "1 không phải địa chỉ công khai");
        assertThat(run("2023-12-04T23:59:00+07:00")).isZero();
        status = 503;
        assertThat(run("2023-12-07")).isZero();
        assertThat(run("2023-12-11")).isEqualTo(1);
        assertThat(told()).contains("Mới hỏng (1)");
        assertThat(run("2023-12-14", "--lang", "en")).isZero();
        assertThat(told()).contains("Dead before and not yet mended: 1.");
        status = 200;
        assertThat(run("2023-12-18", "--format", "markdown", "--lang", "en")).isZero();
        Golden.check("links-en.md", told());
        assertThat(run("2023-12-21")).isZero();
        assertThat(told()).doesNotContain("trở lại");
    }

    @ParameterizedTest
    @CsvSource({"links.txt, text, vi", "links.md, markdown, vi", "links.json, json, en"})
    void saysWhereADeadLinkStands(String golden, String format, String language) throws IOException {
        run("2023-12-04");
        run("2023-12-07");
        assertThat(run("2023-12-11", "--format", format, "--lang", language)).isEqualTo(1);
        Golden.check(golden, told());
    }

    @Test
    void staysShortEnoughForAForge() {
        SourceFile file = new SourceFile("submissions/" + "x".repeat(300), "a");
        Unit unit = new Unit(
                Located.nowhere("xa-a"),
                "Xã " + "A".repeat(490),
                Located.nowhere("xa"),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                false);
        List<LinkPlace> places =
                Collections.nCopies(12, new LinkPlace(file.start(), unit, Collections.nCopies(50, "1.1.1")));
        EvidenceLink link = new EvidenceLink(URI.create("https://a.example/" + "b".repeat(480)), places);
        LocalDate day = LocalDate.parse("2023-12-11");
        List<LinkReport.Told> told =
                Collections.nCopies(300, new LinkReport.Told(link, LinkOutcome.GONE, List.of(day)));
        LinkReport report = new LinkReport(day, told, told, 0, 0, Map.of(LinkOutcome.GONE, 600), LinkMemory.NOTHING);
        assertThat(new LinksMarkdown(Words.in(Locale.forLanguageTag("vi"))).format(report))
                .hasSizeLessThanOrEqualTo(65_000)
                .contains("Còn 298 liên kết khác", "và 2 chỗ khác");
    }

    @Test
    void beginsAnewWhereWhatItRememberedIsDamaged() throws IOException {
        Path state = folder.resolve("nho/lien-ket.json");
        run("2023-12-04");
        assertThat(state).content().contains("\"2023-12-04\"");
        Files.writeString(state, "{\"format\":");
        assertThat(run("2023-12-07")).isZero();
        assertThat(err.toString()).contains("lien-ket.json không đọc được");
        assertThat(state).content().contains("[\"2023-12-07\"]");
        assertThat(folder.resolve("nho")).isDirectoryContaining(file -> file.equals(state));
        assertThat(folder.resolve("nho").toFile().list()).hasSize(1);
    }

    @Test
    void countsNothingWithoutANetwork() throws IOException {
        run("2023-12-04");
        String before = Files.readString(folder.resolve("nho/lien-ket.json"));
        server.stop(0);
        assertThat(run("2023-12-07")).isEqualTo(2);
        assertThat(err.toString()).contains("không có mạng");
        assertThat(folder.resolve("nho/lien-ket.json")).content().isEqualTo(before);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @Test
    void asksForNothingUnderItsOwnRuleAndNothingThatIsRestricted() {
        int exit = Main.run(
                new Console(new PrintWriter(out), new PrintWriter(err), false),
                "links",
                "--repo",
                repo.folder().toString(),
                "--state",
                folder.resolve("s.json").toString(),
                "--at",
                "2023-12-04");
        assertThat(exit).isZero();
        assertThat(told()).contains("Chưa xét được: 3 không phải địa chỉ công khai");
        Main.run(new Console(new PrintWriter(out), new PrintWriter(err), false), "links", "--at", "2023-12-04");
        assertThat(err.toString()).contains("Còn thiếu: --state");
    }
}
