package org.sodiem.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs against a server of our own, under a rule that permits nothing but this machine. */
class LinkCheckTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final Pace QUICK = new Pace(Duration.ofMillis(700), Duration.ofSeconds(20), Duration.ofMillis(1), 4);

    /** Method, path and who asks, in order. */
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    private final Set<InetSocketAddress> connections = Collections.synchronizedSet(new HashSet<>());
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** {@code /404} is answered by that status, {@code /to/X} sends to X; names say the rest. */
    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        String method = exchange.getRequestMethod();
        asked.add(method + " " + path + " " + exchange.getRequestHeaders().getFirst("User-Agent"));
        connections.add(exchange.getRemoteAddress());
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try (exchange) {
            String name = path.substring(1);
            if (name.startsWith("to/")) {
                exchange.getResponseHeaders().set("Location", name.substring(3));
                exchange.sendResponseHeaders(302, -1);
            } else if (name.startsWith("head-") && method.equals("HEAD")) {
                exchange.sendResponseHeaders(Integer.parseInt(name.substring(5)), -1);
            } else if (name.startsWith("slow")) {
                Thread.sleep(name.equals("slow") ? 1500 : 60);
                exchange.sendResponseHeaders(200, -1);
            } else if (name.equals("endless") && method.equals("GET")) {
                exchange.sendResponseHeaders(200, 0);
                byte[] piece = new byte[1 << 16];
                while (true) {
                    exchange.getResponseBody().write(piece);
                }
            } else {
                boolean status = name.matches("[0-9]{3}");
                exchange.sendResponseHeaders(status ? Integer.parseInt(name) : name.equals("endless") ? 405 : 200, -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            atOnce.decrementAndGet();
        }
    }

    private static boolean thisMachine(InetAddress address, int port) {
        return address.isLoopbackAddress();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + path);
    }

    private static Map<URI, LinkOutcome> run(AddressRule rule, Pace pace, URI... addresses) throws IOException {
        List<EvidenceLink> links = Arrays.stream(addresses)
                .map(address -> new EvidenceLink(address, List.of()))
                .toList();
        return new LinkCheck(rule, pace, "sodiem/test").run(links, DAY);
    }

    private LinkOutcome ask(URI address) throws IOException {
        return Objects.requireNonNull(
                run(LinkCheckTest::thisMachine, QUICK, address).get(address));
    }

    @ParameterizedTest
    @CsvSource({
        "200, WORKS",
        "204, WORKS",
        "head-405, WORKS",
        "head-404, WORKS",
        "head-500, WORKS",
        "404, GONE",
        "410, GONE",
        "500, SERVER_ERROR",
        "503, SERVER_ERROR",
        "400, DENIED",
        "401, DENIED",
        "403, DENIED",
        "429, DENIED",
        "304, DENIED",
        "302, DENIED",
        "to/200, WORKS",
        "to//404, GONE",
        "to/to/to/200, WORKS",
        "slow, NO_ANSWER",
        "endless, WORKS"
    })
    void judgesAnAnswer(String path, LinkOutcome outcome) throws IOException {
        String address = path.startsWith("to/") && !path.startsWith("to//") ? path.replace("to/", "to//") : path;
        assertThat(ask(at(address))).isEqualTo(outcome);
    }

    @Test
    void saysWhoItIsAndReadsNoBodyWhereHeadIsAnswered() throws IOException {
        ask(at("200"));
        ask(at("429"));
        assertThat(asked).containsExactly("HEAD /200 sodiem/test", "HEAD /429 sodiem/test");
    }

    @Test
    void followsOnlyWhatItMayAskAndNotForEver() throws IOException {
        assertThat(ask(at("to/http://169.254.169.254/latest/meta-data/"))).isEqualTo(LinkOutcome.NOT_PUBLIC);
        assertThat(ask(at("to/http://10.0.0.1/"))).isEqualTo(LinkOutcome.NOT_PUBLIC);
        assertThat(ask(at("to/file:///etc/passwd"))).isEqualTo(LinkOutcome.ASTRAY);
        assertThat(ask(at("to/ftp://127.0.0.1/"))).isEqualTo(LinkOutcome.ASTRAY);
        assertThat(ask(at("to/http://"))).isEqualTo(LinkOutcome.ASTRAY);
        assertThat(ask(at("to/http://an@127.0.0.1/"))).isEqualTo(LinkOutcome.ASTRAY);
        asked.clear();
        server.createContext("/loop", exchange -> {
            asked.add("loop");
            exchange.getResponseHeaders().set("Location", "/loop");
            exchange.sendResponseHeaders(301, -1);
            exchange.close();
        });
        assertThat(ask(at("loop"))).isEqualTo(LinkOutcome.ASTRAY);
        assertThat(asked).hasSize(6);
    }

    @Test
    void neverAsksThisMachineUnderTheRuleOfTheCommand() throws IOException {
        int port = server.getAddress().getPort();
        for (String host : List.of("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0")) {
            URI address = URI.create("http://" + host + ":" + port + "/200");
            assertThat(run(new PublicAddresses(), QUICK, address)).containsEntry(address, LinkOutcome.NOT_PUBLIC);
        }
        URI otherPort = URI.create("http://1.1.1.1:22/");
        assertThat(run(new PublicAddresses(), QUICK, otherPort)).containsEntry(otherPort, LinkOutcome.NOT_PUBLIC);
        assertThat(asked).isEmpty();
    }

    @Test
    void tellsMissingNamesServersAndAnswersApart() throws IOException {
        assertThat(ask(URI.create("http://khong-co.invalid/"))).isEqualTo(LinkOutcome.NO_NAME);
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        assertThat(ask(URI.create("http://127.0.0.1:" + closed + "/"))).isEqualTo(LinkOutcome.NO_CONNECTION);
        for (String said : List.of("", "xin chào\r\n\r\n", "HTTP/1.1 200 OK\r\nNửa chừng")) {
            assertThat(say(said)).as(said).isEqualTo(LinkOutcome.NO_ANSWER);
        }
    }

    @Test
    void blamesNoDocumentForACertificate(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "a",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(context));
        secure.createContext("/", this::answer);
        secure.start();
        try {
            URI address = URI.create("https://localhost:" + secure.getAddress().getPort() + "/200");
            assertThat(run(LinkCheckTest::thisMachine, Pace.polite(Duration.ofMinutes(1)), address))
                    .containsEntry(address, LinkOutcome.NOT_TRUSTED);
        } finally {
            secure.stop(0);
        }
        assertThat(asked).isEmpty();
    }

    /** What becomes of a server that says just this to whoever comes. */
    private LinkOutcome say(String text) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread talker = new Thread(() -> {
                try {
                    while (true) {
                        try (Socket guest = socket.accept()) {
                            guest.getInputStream().read(new byte[1024]);
                            guest.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
                        }
                    }
                } catch (IOException e) {
                    // the test is over
                }
            });
            talker.setDaemon(true);
            talker.start();
            return ask(URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/"));
        }
    }

    @Test
    void asksAHostForOneThingAtATimeWithAPauseBetween() throws IOException {
        Pace pace = new Pace(Duration.ofSeconds(2), Duration.ofSeconds(20), Duration.ofMillis(100), 4);
        URI[] addresses = new URI[6];
        for (int i = 0; i < 6; i++) {
            addresses[i] = at("slow-" + i);
        }
        long start = System.nanoTime();
        assertThat(run(LinkCheckTest::thisMachine, pace, addresses).values()).containsOnly(LinkOutcome.WORKS);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(6 * 60 + 5 * 100));
        assertThat(mostAtOnce).hasValue(1);
        URI other = URI.create(addresses[1].toString().replace("127.0.0.1", "localhost"));
        run(LinkCheckTest::thisMachine, pace, addresses[0], other);
        assertThat(mostAtOnce).as("two hosts side by side").hasValue(2);
    }

    @Test
    void sharesNoConnectionBetweenNames() throws IOException {
        URI address = at("200");
        ask(address);
        URI other = URI.create(address.toString().replace("127.0.0.1", "localhost"));
        run(LinkCheckTest::thisMachine, QUICK, address, other, at("204"));
        assertThat(connections).hasSize(4);
    }

    @Test
    void doesNotTryAnUnreachableServerAgainAndStopsInTime() throws IOException {
        List<InetAddress> looked = Collections.synchronizedList(new ArrayList<>());
        URI one = at("1");
        URI two = at("2");
        AddressRule nobody = (address, port) -> {
            looked.add(address);
            return false;
        };
        assertThat(run(nobody, QUICK, one, two).values()).containsOnly(LinkOutcome.NOT_PUBLIC);
        assertThat(looked).hasSize(1);
        Pace over = new Pace(Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ZERO, 4);
        assertThat(run(LinkCheckTest::thisMachine, over, one, two).values()).containsOnly(LinkOutcome.NOT_ASKED);
        assertThat(asked).isEmpty();
    }

    /**
     * A name whose server changes its mind between the look and the request: in a process of its own, since Java decides
     * once how long it remembers names.
     */
    @Test
    void asksTheAddressThatWasJudged(@TempDir Path folder) throws Exception {
        Path hosts = Files.writeString(folder.resolve("hosts"), "127.0.0.1 a.example\n");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djdk.net.hosts.file=" + hosts,
                        "-Dsun.net.inetaddr.ttl=0",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Rebinding.class.getName(),
                        hosts.toString(),
                        "http://a.example:" + server.getAddress().getPort() + "/200")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).isEqualTo("WORKS");
        assertThat(asked).containsExactly("HEAD /200 sodiem/test");
    }

    /** The process: its rule moves the name to a place where nobody answers, as soon as it has judged it. */
    static final class Rebinding {

        private Rebinding() {}

        public static void main(String[] args) throws IOException {
            URI address = URI.create(args[1]);
            PublicAddresses open = new PublicAddresses();
            AddressRule rule = (judged, port) -> {
                try {
                    Files.writeString(Path.of(args[0]), "127.9.9.9 a.example\n");
                } catch (IOException e) {
                    return false;
                }
                return judged.getHostAddress().equals("127.0.0.1") || open.permits(judged, port);
            };
            // A Java that has just begun takes its time over a first request.
            Pace patient = new Pace(Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMillis(1), 4);
            System.out.print(run(rule, patient, address).get(address));
        }
    }
}
