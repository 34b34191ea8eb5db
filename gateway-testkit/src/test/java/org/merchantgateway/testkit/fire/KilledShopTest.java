package org.merchantgateway.testkit.fire;

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
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.merchantgateway.testkit.fault.FaultProxy;
import org.merchantgateway.testkit.simulator.GatewaySimulator;

/** A shop's JVM is killed over and over; each next one settles what was stored and goes on, and no wish is done twice. */
class KilledShopTest {

    private static final int KILLS = Boolean.getBoolean("gateway.deep") ? 50 : 5;

    /** More than a life has time for. */
    private static final int ORDERS_A_LIFE = 6;

    private static final int FEWEST_LEFT_OPEN = KILLS / 5;

    private static final long MILLIS_TO_CLOSE = 20_000;

    private static final String KILLED = "killed";

    @Provide
    Arbitrary<List<List<Wish>>> plans() {
        return Stories.wishes()
                .map(KilledShopTest::byGoodCards)
                .list()
                .ofSize(KILLS * ORDERS_A_LIFE);
    }

    private static List<Wish> byGoodCards(List<Wish> wishes) {
        return wishes.stream()
                .map(wish -> wish.kind() == Wish.Kind.PAY_BY_EMPTY_CARD ? Wish.of(Wish.Kind.PAY) : wish)
                .toList();
    }

    @Property(tries = 1, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(label = KILLED, format = CrossTable.class)
    void everyWishIsDoneAtMostOnceByHoweverManyJvms(
            @ForAll("plans") List<List<Wish>> orders, @ForAll Random random) throws Exception {
        Path folder = Files.createTempDirectory("killed-shop");
        Map<String, List<Wish>> plan = Plan.write(folder.resolve("plan.txt"), orders);
        Notebook notebook = new Notebook(folder.resolve("diary.txt"));
        try (GatewaySimulator simulator = FiringRange.simulator()) {
            int leftOpen = 0;
            for (int life = 0; life < KILLS; life++) {
                Killer.Moment moment = Killer.Moment.values()[life % Killer.Moment.values().length];
                boolean killed = live(simulator, folder, life, moment, random);
                assertThat(killed).as("life %d was ended by force; %s", life, log(folder)).isTrue();
                boolean isOpen = !new Diary(notebook).open().isEmpty();
                Statistics.label(KILLED).collect(moment, isOpen ? "left open" : "all known");
                leftOpen += isOpen ? 1 : 0;
            }
            assertThat(leftOpen).as("JVMs that left something to settle").isGreaterThanOrEqualTo(FEWEST_LEFT_OPEN);
            assertThat(settle(simulator, folder, random)).as(() -> log(folder)).isTrue();

            assertThat(new Diary(notebook).open()).isEmpty();
            Ledger ledger = new Ledger(simulator);
            plan.forEach((number, wishes) -> {
                Books books = books(number, wishes, notebook);
                assertThat(ledger.deeds(number)).as("%s: %s", number, wishes).isEqualTo(books.deeds());
                assertThat(ledger.sums(number)).as("%s: %s", number, wishes).isEqualTo(books.sums());
            });
        }
    }

    /** What the diary says was done to an order, each wish once. */
    private static Books books(String number, List<Wish> wishes, Notebook notebook) {
        Books books = new Books();
        books.isOnePhase(wishes.get(0).kind() == Wish.Kind.REGISTER_ONE_PHASE);
        notebook.lines().stream()
                .map(line -> line.split(" "))
                .filter(words -> words[0].startsWith(number + "/") && words[1].equals(Told.DONE.name()))
                .map(words -> wishes.get(Integer.parseInt(words[0].substring(words[0].indexOf('/') + 1))))
                .filter(wish -> !(wish.kind() == Wish.Kind.DECLINE && books.deeds().contains(new Deed("decline", 0))))
                .forEach(wish -> wish.deed(books.sums(), wishes.get(0).minor()).ifPresent(books::enter));
        return books;
    }

    /** One life of the shop, until it is killed; false if it came to its end. */
    private static boolean live(
            GatewaySimulator simulator, Path folder, int life, Killer.Moment moment, Random random)
            throws Exception {
        AtomicReference<Process> shop = new AtomicReference<>();
        boolean killsACommand = life % 8 < 6;
        Killer killer = new Killer(moment, killsACommand, random, () -> kill(shop.get()));
        return !run(simulator, folder, life, "go-on", killer, shop);
    }

    /** A last life that settles what is stored, and sends nothing; false if it came to no end. */
    private static boolean settle(GatewaySimulator simulator, Path folder, Random random) throws Exception {
        return run(simulator, folder, 0, "settle", Killer.none(random), new AtomicReference<>());
    }

    private static boolean run(
            GatewaySimulator simulator,
            Path folder,
            int life,
            String task,
            Killer killer,
            AtomicReference<Process> running)
            throws Exception {
        try (FaultProxy proxy = FaultProxy.start(simulator.baseUri(), killer)) {
            Process shop = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            KilledShop.class.getName(),
                            Wire.values()[life % Wire.values().length].name(),
                            proxy.baseUri().toString(),
                            folder.resolve("plan.txt").toString(),
                            folder.resolve("diary.txt").toString(),
                            task)
                    .redirectError(folder.resolve("shop.log").toFile())
                    .start();
            running.set(shop);
            try {
                return attended(shop, killer.passages());
            } finally {
                kill(shop);
                assertThat(proxy.awaitNoConnection(MILLIS_TO_CLOSE))
                        .as("nothing is on its way any more")
                        .isTrue();
            }
        }
    }

    /** Tells the shop when nothing is on its way; true if the shop comes to its end. */
    private static boolean attended(Process shop, Passages passages) throws IOException, InterruptedException {
        try (BufferedReader said = shop.inputReader(StandardCharsets.US_ASCII);
                PrintWriter answer = new PrintWriter(shop.outputWriter(StandardCharsets.US_ASCII), true)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.equals("end")) {
                    return true;
                }
                passages.awaitEnd(Long.parseLong(line.substring("sent ".length())));
                answer.println("quiet");
            }
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

    private static String log(Path folder) {
        try {
            return Files.readString(folder.resolve("shop.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
