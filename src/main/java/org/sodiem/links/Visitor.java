package org.sodiem.links;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Asks for addresses, one request at a time to a host, and follows where it is sent, looking at every step anew. Bodies
 * are not read. A server that could not be reached is not tried again in the same run.
 */
final class Visitor {

    private static final int MOST_STEPS = 5;
    private static final Set<Integer> SENT_ON = Set.of(301, 302, 303, 307, 308);

    private final HttpClient client;
    private final AddressRule rule;
    private final Pace pace;
    private final String agent;
    private final long until;
    private final Map<String, Turn> turns = new ConcurrentHashMap<>();

    /**
     * A visitor whose time begins now.
     *
     * @param agent what it calls itself
     */
    Visitor(AddressRule rule, Pace pace, String agent) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY) // a proxy would look the name up again, with no rule
                .connectTimeout(pace.request())
                .build();
        this.rule = rule;
        this.pace = pace;
        this.agent = agent;
        this.until = System.nanoTime() + pace.run().toNanos() - pace.request().toNanos();
    }

    /** One host's turn: who holds the lock may ask. */
    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock();
        private final Map<Integer, LinkOutcome> unreachable = new HashMap<>();
        private long next = System.nanoTime();
    }

    /** What becomes of an address. */
    LinkOutcome visit(URI address) throws InterruptedException {
        URI at = address;
        for (int step = 0; step <= MOST_STEPS; step++) {
            Answer answer = ask(at, "HEAD");
            if (answer.isRefusal()) {
                answer = ask(at, "GET");
            }
            URI next = answer.next();
            if (next == null) {
                return answer.outcome();
            }
            at = next;
        }
        return LinkOutcome.ASTRAY;
    }

    /**
     * What came back.
     *
     * @param status the status, 0 where there was no answer
     * @param outcome what that says
     * @param next where it sends to, null where it does not
     */
    private record Answer(
            int status, LinkOutcome outcome, @Nullable URI next) {

        static Answer none(LinkOutcome outcome) {
            return new Answer(0, outcome, null);
        }

        /** Whether another method may be answered better: many servers know no HEAD, and say so in many ways. */
        boolean isRefusal() {
            return status >= 400 && status != 429;
        }
    }

    private Answer ask(URI at, String method) throws InterruptedException {
        String host = at.getHost();
        boolean secure = "https".equalsIgnoreCase(at.getScheme());
        if (host == null || at.getUserInfo() != null || !(secure || "http".equalsIgnoreCase(at.getScheme()))) {
            return Answer.none(LinkOutcome.ASTRAY);
        }
        int port = at.getPort() >= 0 ? at.getPort() : secure ? 443 : 80;
        Turn turn = turns.computeIfAbsent(host, key -> new Turn());
        turn.lock.lock();
        try {
            LinkOutcome known = turn.unreachable.get(port);
            if (known != null) {
                return Answer.none(known);
            }
            TimeUnit.NANOSECONDS.sleep(turn.next - System.nanoTime());
            if (System.nanoTime() - until > 0) {
                return Answer.none(LinkOutcome.NOT_ASKED);
            }
            LinkOutcome obstacle = obstacle(host, port);
            if (obstacle != null) {
                turn.unreachable.put(port, obstacle);
                return Answer.none(obstacle);
            }
            try {
                return send(at, method);
            } catch (ConnectException | HttpConnectTimeoutException e) {
                turn.unreachable.put(port, LinkOutcome.NO_CONNECTION);
                return Answer.none(LinkOutcome.NO_CONNECTION);
            } finally {
                turn.next = System.nanoTime() + pace.pause().toNanos();
            }
        } finally {
            turn.lock.unlock();
        }
    }

    /** Why a server is not asked; every address its name has must be permitted, whichever would be taken. */
    private @Nullable LinkOutcome obstacle(String host, int port) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!rule.permits(address, port)) {
                    return LinkOutcome.NOT_PUBLIC;
                }
            }
            return null;
        } catch (UnknownHostException e) {
            return LinkOutcome.NO_NAME;
        }
    }

    private Answer send(URI at, String method)
            throws InterruptedException, ConnectException, HttpConnectTimeoutException {
        try {
            HttpRequest request = HttpRequest.newBuilder(at)
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .timeout(pace.request())
                    .header("User-Agent", agent)
                    .header("Connection", "close")
                    .build();
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            response.body().close(); // ends the transfer
            int status = response.statusCode();
            String location = response.headers().firstValue("Location").orElse("");
            if (SENT_ON.contains(status) && !location.isEmpty()) {
                return new Answer(
                        status,
                        LinkOutcome.ASTRAY,
                        URI.create(at.resolve(location).toASCIIString()));
            }
            return new Answer(status, LinkOutcome.of(status), null);
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw e;
        } catch (SSLException e) {
            return Answer.none(LinkOutcome.NOT_TRUSTED);
        } catch (IOException e) {
            return Answer.none(LinkOutcome.NO_ANSWER);
        } catch (IllegalArgumentException e) {
            return Answer.none(LinkOutcome.ASTRAY); // sent to what is no address
        }
    }
}
