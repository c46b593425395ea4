package org.sodiem.links;

import java.io.InterruptedIOException;
import java.net.URI;
import java.security.Security;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One run over links: several hosts at a time, each asked for one thing at a time. */
public final class LinkCheck {

    private final AddressRule rule;
    private final Pace pace;
    private final String agent;

    /**
     * A check. From here on this process never looks the same name up twice: the address that was judged is the one that
     * is asked, however soon its name server changes its mind. And it may ask for a connection to be closed, since Java
     * would use one connection for every name of an address, with the certificate of the first. It has to be made before
     * anything looks up a name or makes an HTTP client.
     *
     * @param agent what it calls itself to servers
     */
    public LinkCheck(AddressRule rule, Pace pace, String agent) {
        Security.setProperty("networkaddress.cache.ttl", "-1");
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "connection");
        this.rule = rule;
        this.pace = pace;
        this.agent = agent;
    }

    /**
     * What became of every link, in order of address. Which links are asked first changes from day to day, so that a run
     * that is too short for all leaves out others each time.
     *
     * @throws InterruptedIOException where the run is interrupted
     */
    public Map<URI, LinkOutcome> run(List<EvidenceLink> links, LocalDate day) throws InterruptedIOException {
        List<EvidenceLink> order = new ArrayList<>(links);
        Collections.shuffle(order, new Random(day.toEpochDay()));
        Map<String, List<URI>> hosts = new LinkedHashMap<>();
        for (EvidenceLink link : order) {
            hosts.computeIfAbsent(link.address().getHost(), host -> new ArrayList<>())
                    .add(link.address());
        }
        Visitor visitor = new Visitor(rule, pace, agent);
        List<Callable<Map<URI, LinkOutcome>>> visits = new ArrayList<>();
        hosts.values().forEach(addresses -> visits.add(() -> visit(addresses, visitor)));
        ExecutorService threads = Executors.newFixedThreadPool(pace.hosts());
        try {
            Map<URI, LinkOutcome> outcomes = new TreeMap<>();
            for (Future<Map<URI, LinkOutcome>> host : threads.invokeAll(visits)) {
                outcomes.putAll(host.get());
            }
            return outcomes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Map<URI, LinkOutcome> visit(List<URI> addresses, Visitor visitor) throws InterruptedException {
        Map<URI, LinkOutcome> outcomes = new LinkedHashMap<>();
        for (URI address : addresses) {
            outcomes.put(address, visitor.visit(address));
        }
        return outcomes;
    }
}
