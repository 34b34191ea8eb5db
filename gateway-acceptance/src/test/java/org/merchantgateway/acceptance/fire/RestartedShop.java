package org.merchantgateway.acceptance.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.fault.FaultProxy;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.setting.Variations;

/** One shop that is killed and restarted, each time in another JVM, with one simulator that keeps running. */
final class RestartedShop implements AutoCloseable {

    private static final int A_FEW_REQUESTS = 30;
    private static final long MILLIS_TO_CLOSE = 20_000;

    private final GatewaySimulator simulator = TestEnvironment.simulator(Variations.usual());
    private final Ledger ledger = new Ledger(simulator);
    private final PayerAtAcs payer = PayerAtAcs.of(simulator);
    private final StoredCards stored;
    private final Path folder;
    private final DiskLog diskLog;
    private final Map<String, List<Wish>> plan;
    private final Random random;
    private int runs;

    /**
     * A shop that was not started yet.
     *
     * @param orders what it wants of each of its orders
     * @param random decides on the faults
     */
    RestartedShop(List<List<Wish>> orders, Random random) throws IOException {
        this.folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "killed-shop");
        this.diskLog = new DiskLog(folder.resolve("log.txt"));
        this.plan = Plan.write(folder.resolve("plan.txt"), orders);
        this.random = random;
        try (PaymentGateway gateway = Wire.REST.open(simulator.baseUri(), Wire.LONG)) {
            this.stored = Cards.store(simulator, gateway);
        }
    }

    /** Runs until it is killed after a few requests. */
    void runUntil(CrashInjector.Moment moment, boolean killsACommand) throws IOException, InterruptedException {
        runAndKill(KilledShop.Task.GO_ON, moment, killsACommand, random.nextInt(A_FEW_REQUESTS));
    }

    /** Runs until its first command was executed, and keeps nothing. */
    void runWithoutStoring() throws IOException, InterruptedException {
        runAndKill(KilledShop.Task.GO_ON_WITHOUT_STORING, CrashInjector.Moment.BEFORE_ANSWER, true, 0);
    }

    private void runAndKill(KilledShop.Task task, CrashInjector.Moment moment, boolean killsACommand, int before)
            throws IOException, InterruptedException {
        AtomicReference<Process> shop = new AtomicReference<>();
        CrashInjector killer = new CrashInjector(moment, killsACommand, before, random, () -> kill(shop.get()));
        boolean ended = run(task, killer, shop);
        assertThat(killer.hasKilled()).as(() -> "was killed: " + log()).isTrue();
        assertThat(ended).as("came to its end").isFalse();
    }

    /** A last run, in which it settles what is stored and sends no command. */
    void settle() throws IOException, InterruptedException {
        new ShopLog(diskLog).open().forEach((wish, pending) -> {
            if (hasOpenReason(wish, pending)) {
                ledger.letExpire(number(wish));
            }
        });
        boolean ended = run(KilledShop.Task.SETTLE, CrashInjector.none(random), new AtomicReference<>());
        assertThat(ended).as(() -> "settles until nothing is left: " + log()).isTrue();
        assertThat(new ShopLog(diskLog).open()).isEmpty();
    }

    /** Whether the next run has something to settle that a report can settle. */
    boolean isAnythingOpen() {
        return new ShopLog(diskLog)
                .open().entrySet().stream().anyMatch(open -> !hasOpenReason(open.getKey(), open.getValue()));
    }

    private boolean hasOpenReason(String wish, Pending pending) {
        return OpenReason.of(pending.operation(), ledger.status(number(wish))).isPresent();
    }

    private static String number(String wish) {
        return wish.substring(0, wish.indexOf('/'));
    }

    /** Compares what the shop knows of every order with what the gateway did. */
    void compare() {
        plan.forEach((number, wishes) -> {
            Books books = books(number, wishes);
            assertThat(ledger.entries(number)).as("%s: %s", number, wishes).isEqualTo(books.entries());
            assertThat(ledger.sums(number)).as("%s: %s", number, wishes).isEqualTo(books.sums());
        });
    }

    /**
     * What the log says was done to an order. To decline what is declined already comes to nothing more, and a step of 3-D
     * Secure 2 that is over is answered again as the first time.
     */
    private Books books(String number, List<Wish> wishes) {
        Books books = new Books();
        books.isOnePhase(wishes.get(0).isOnePhase());
        diskLog.lines().stream()
                .map(line -> line.split(" "))
                .filter(words -> words[0].startsWith(number + "/") && words[1].equals(Result.DONE.name()))
                .map(words -> wishes.get(Integer.parseInt(words[0].substring(words[0].indexOf('/') + 1))))
                .forEach(wish -> wish.entry(books.sums(), wishes.get(0).minor())
                        .filter(entry ->
                                !(wish.isAnsweredAgain() && books.entries().contains(entry)))
                        .ifPresent(books::enter));
        return books;
    }

    /** One run of the shop: whether it ended by itself. */
    private boolean run(KilledShop.Task task, CrashInjector killer, AtomicReference<Process> running)
            throws IOException, InterruptedException {
        try (FaultProxy proxy = FaultProxy.start(simulator.baseUri(), killer)) {
            Wire wire = Wire.values()[runs++ % Wire.values().length];
            Process shop = start(wire, proxy.baseUri().toString(), task);
            running.set(shop);
            try {
                return attended(shop, killer.requests());
            } finally {
                kill(shop);
                assertThat(proxy.awaitNoConnection(MILLIS_TO_CLOSE))
                        .as("no request is in progress any more")
                        .isTrue();
            }
        }
    }

    private Process start(Wire wire, String endpoint, KilledShop.Task task) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledShop.class.getName(),
                        wire.name(),
                        endpoint,
                        folder.resolve("plan.txt").toString(),
                        folder.resolve("log.txt").toString(),
                        task.name(),
                        stored.plain().value(),
                        stored.challenged().value())
                .redirectError(folder.resolve("shop.log").toFile())
                .start();
    }

    /** Tells the shop when no request is in progress, and is its payer at the ACS; returns whether the shop ended by itself. */
    private boolean attended(Process shop, RequestCounter requests) throws InterruptedException {
        try (BufferedReader said = shop.inputReader(StandardCharsets.US_ASCII);
                PrintWriter answer = new PrintWriter(shop.outputWriter(StandardCharsets.US_ASCII), true)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.equals("end")) {
                    return true;
                }
                if (line.startsWith(KilledShop.SENT)) {
                    requests.awaitEnd(Long.parseLong(line.substring(KilledShop.SENT.length())));
                } else {
                    boolean confirms = line.startsWith(KilledShop.CONFIRM);
                    payer.answer(line.substring(line.indexOf(' ') + 1), confirms);
                }
                answer.println("go on");
            }
            return false;
        } catch (IOException killed) { // the JDK may close the stream of a process that ends while it is read
            return false;
        }
    }

    private static void kill(Process shop) {
        try {
            shop.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("shop.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        simulator.close();
    }
}
