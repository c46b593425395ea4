package org.sodiem.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.score.AsOf;

/** A preview over a real folder, asked over a real socket. */
class PreviewTest {

    private static final Path BASE = Path.of("src/test/resources/golden/base");
    private static final String SCORES = "submissions/2023/xa-an/scores.yaml";
    private static final String UNIT = "don-vi/xa-an.html";

    @TempDir
    Path repository = Path.of("");

    private final LinkedBlockingQueue<Integer> builds = new LinkedBlockingQueue<>();
    private @Nullable Preview preview;
    private @Nullable Thread follower;

    @BeforeEach
    void start() throws IOException {
        try (Stream<Path> paths = Files.walk(BASE)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path target = repository.resolve(BASE.relativize(path).toString());
                Files.createDirectories(target.resolveSibling(""));
                Files.copy(path, target);
            }
        }
        Preview started = Preview.start(repository, AsOf.parse("2023-12-11"), 0);
        preview = started;
        follower = new Thread(() -> follow(started));
        follower.start();
        assertThat(next()).isZero();
    }

    private void follow(Preview started) {
        try {
            started.follow(new Preview.Listener() {
                @Override
                public void built(long version, int errors) {
                    builds.add(errors);
                }

                @Override
                public void failed(Exception fault) {
                    builds.add(-1);
                }
            });
        } catch (IOException | InterruptedException e) {
            builds.add(-2);
        }
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        preview().close();
        Objects.requireNonNull(follower).join();
    }

    private Preview preview() {
        return Objects.requireNonNull(preview);
    }

    /** The number of errors of the next build. */
    private int next() {
        try {
            return Objects.requireNonNull(builds.poll(60, TimeUnit.SECONDS), "no build came");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void edit(String path, String from, String to) throws IOException {
        Path file = repository.resolve(path);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private String get(String path) throws IOException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(preview().address() + path))
                    .build();
            var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            return response.statusCode() + " " + response.body();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void servesThePageOfTheFileAsItIsNow() throws IOException {
        assertThat(get("")).startsWith("200 ").contains("Xã An", "/.sodiem/preview.js");
        assertThat(get(UNIT)).contains("18 / 19 = ");
        edit(SCORES, "numerator: 18", "numerator: 17");
        assertThat(next()).isZero();
        assertThat(get(UNIT)).contains("17 / 19 = ").doesNotContain("18 / 19 = ");
    }

    @Test
    void followsFoldersThatComeLater() throws IOException {
        Files.createDirectories(repository.resolve("criteria/2023/guidance/commune"));
        next();
        Files.writeString(repository.resolve("criteria/2023/guidance/commune/1.1.1.md"), "Chọn **một** mức.");
        next();
        assertThat(get("tieu-chi/commune/1.1.1.html")).contains("<strong>một</strong>");
    }

    @Test
    void keepsTheLastPagesWhileTheCampaignCannotBeRead() throws IOException {
        edit("criteria/2023/campaign.yaml", "indexes:", "indexes: [");
        assertThat(next()).isPositive();
        assertThat(get("")).startsWith("200 ").contains("Xã An");
        edit("criteria/2023/campaign.yaml", "indexes: [", "indexes:");
        assertThat(next()).isZero();
    }

    @Test
    void followsTheRepositorysOwnTemplatesAndShowsTheirErrors() throws IOException {
        Path templates = repository.resolve("site-templates");
        Files.createDirectories(templates.resolve("lib"));
        next();
        Path foot = templates.resolve("lib/foot.ftlh");
        Files.writeString(foot, "<#macro foot f><footer>${f.authority}, tầng 2</footer></#macro>\n");
        assertThat(next()).isZero();
        assertThat(get(UNIT)).contains("<footer>UBND huyện Thử, tầng 2</footer>");
        edit("site-templates/lib/foot.ftlh", "f.authority", "f.autority");
        assertThat(next()).isEqualTo(1);
        assertThat(get(UNIT)).startsWith("200 ").contains(", tầng 2");
        edit("site-templates/lib/foot.ftlh", "${f.autority}, tầng 2", "tầng 3");
        assertThat(next()).isZero();
        assertThat(get(UNIT)).contains("<footer>tầng 3</footer>");
    }

    @Test
    void tellsOpenPagesOfErrorsAndOfTheirMending() throws IOException {
        var connection = (HttpURLConnection)
                URI.create(preview().address() + ".sodiem/events").toURL().openConnection();
        try (BufferedReader events =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(events.readLine()).startsWith("data: {\"version\":1,").contains("\"errors\":0");
            edit(SCORES, "numerator: 18", "numerator: 20");
            assertThat(next()).isEqualTo(1);
            events.readLine();
            assertThat(events.readLine())
                    .startsWith("data: {\"version\":2,")
                    .contains("\"errors\":1", SCORES, "ratio-numerator-above-denominator");
        }
    }

    @Test
    void answersOnlyToItsOwnNameAndOnlyFilesOfTheSite() throws IOException {
        assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
        String host = "Host: localhost:" + preview().port() + "\r\nConnection: close\r\n\r\n";
        assertThat(raw("GET /../../criteria/2023/campaign.yaml HTTP/1.1\r\n" + host))
                .startsWith("HTTP/1.1 404");
        assertThat(raw("GET /%2e%2e/criteria/2023/campaign.yaml HTTP/1.1\r\n" + host))
                .startsWith("HTTP/1.1 404");
        assertThat(raw("POST / HTTP/1.1\r\n" + host)).startsWith("HTTP/1.1 405");
    }

    private String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), preview().port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void answersWhileOthersSendOnlyHalfOfWhatTheyAsk() throws IOException {
        List<Socket> half = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Socket socket =
                    new Socket(InetAddress.getLoopbackAddress(), preview().port());
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            half.add(socket);
        }
        assertThat(get("")).startsWith("200 ");
        for (Socket socket : half) {
            socket.close();
        }
    }

    @Test
    void takesTheNextPortWhereOneIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Preview other = Preview.start(repository, null, taken.getLocalPort())) {
            assertThat(other.port()).isGreaterThan(taken.getLocalPort());
        }
    }
}
