package org.merchantgateway.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.soap.Envelopes.answer;
import static org.merchantgateway.soap.Envelopes.fault;
import static org.merchantgateway.soap.Envelopes.ok;
import static org.merchantgateway.soap.Envelopes.serverError;
import static org.merchantgateway.soap.Envelopes.writer;
import static org.merchantgateway.soap.Requests.registration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.merchantgateway.http.WireAnswer;
import org.merchantgateway.http.answer.UnreadableAnswer;
import org.xml.sax.SAXException;

/** What a call must not make, told by the objects on the heap, dead ones too: no name of a method is relied upon. */
class HotPathTest {

    private static final WireAnswer REGISTERED = ok(answer(
            "registerOrder",
            "<return errorCode=\"0\" orderId=\"id-1\"><formUrl>https://pay.example</formUrl></return>"));

    /** A line of the JVM's class histogram: number, instances, bytes, class, and perhaps its module. */
    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(\\S+).*");

    /** DOM of any maker, SAAJ, handlers and what they see, contexts of JAXB. */
    private static final Pattern BANNED = Pattern.compile(
            ".*(\\.dom\\.|[.]saaj[.]|Handler(Tube|Processor|Chain)|MessageContextImpl|JAXBContext|JAXBRIContext).*");

    /** What a port is made of. */
    private static final Pattern PORT =
            Pattern.compile("com\\.sun\\.xml\\.ws\\..*(WSServiceDelegate|SEIStub|WSDLModelImpl|SEIModel.*)");

    @Test
    void aCallMakesNoDomAndNoContextRunsNoHandlerAndUsesThePortThatIsThere() {
        EnvelopeWriter writer = writer();
        Runnable call = () -> call(writer, REGISTERED);

        assertThat(madeByEach(call, 100, BANNED)).isEmpty();
        assertThat(madeByEach(call, 100, PORT)).isEmpty();
    }

    /** Whichever SAAJ stands first on the class path would tell what a fault says. */
    @Test
    void aFaultIsReadWithoutThemToo() {
        EnvelopeWriter writer = writer();
        WireAnswer fault = serverError(fault(">soap:Server", "no"));

        assertThat(call(writer, fault).fault()).isPresent();
        assertThat(madeByEach(() -> call(writer, fault), 100, BANNED)).isEmpty();
    }

    private static Envelope call(EnvelopeWriter writer, WireAnswer answer) {
        SoapRequest request = writer.write(port -> port.registerOrder(registration("A-1")));
        try {
            return Envelope.read(answer, request.operation());
        } catch (UnreadableAnswer unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Else the tests above would show nothing. */
    @Test
    void theCountSeesADomAContextAndAPort() {
        assertThat(madeByEach(HotPathTest::parse, 100, BANNED)).anyMatch(name -> name.contains("Document"));
        assertThat(madeByEach(HotPathTest::open, 2, BANNED)).anyMatch(name -> name.contains("JAXB"));
        assertThat(madeByEach(HotPathTest::open, 2, PORT)).isNotEmpty();
    }

    @Test
    void readsTheDescriptionFromTheModuleAlone() throws IOException {
        ProxySelector before = ProxySelector.getDefault();
        var asked = new Asked();
        ProxySelector.setDefault(asked);
        try (ServerSocket peer = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            open();
            assertThat(asked.addresses).isEmpty();

            // every socket and every URL asks: else this test would show nothing
            new Socket(peer.getInetAddress(), peer.getLocalPort()).close();
            assertThat(asked.addresses).hasSize(1);
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    private static void open() {
        writer();
    }

    private static void parse() {
        try {
            DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(REGISTERED.body()));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The classes that match and of which every single run left at least one object. */
    private static List<String> madeByEach(Runnable run, int times, Pattern wanted) {
        run.run();
        System.gc(); // so that none is due before the second count
        Map<String, Long> before = instances();
        for (int i = 0; i < times; i++) {
            run.run();
        }
        Map<String, Long> after = instances();
        return after.keySet().stream()
                .filter(name -> wanted.matcher(name).matches())
                .filter(name -> after.get(name) - before.getOrDefault(name, 0L) >= times)
                .toList();
    }

    /** Of every class how many objects are on the heap, those included that nobody holds any more. */
    private static Map<String, Long> instances() {
        try {
            String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[] {"-all"}},
                            new String[] {String[].class.getName()});
            Map<String, Long> instances = new HashMap<>();
            histogram.lines().map(LINE::matcher).filter(line -> line.matches()).forEach(line -> {
                instances.merge(line.group(2), Long.valueOf(line.group(1)), Long::sum);
            });
            return instances;
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Asked extends ProxySelector {

        private final List<URI> addresses = new CopyOnWriteArrayList<>();

        @Override
        public List<Proxy> select(URI address) {
            addresses.add(address);
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI address, SocketAddress socket, IOException failure) {}
    }
}
