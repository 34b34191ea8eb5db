package org.merchantgateway.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.merchantgateway.soap.Envelopes.writer;
import static org.merchantgateway.soap.Requests.registration;

import com.sun.xml.ws.api.BindingID;
import com.sun.xml.ws.api.SOAPVersion;
import com.sun.xml.ws.api.message.Messages;
import com.sun.xml.ws.api.message.Packet;
import com.sun.xml.ws.api.pipe.Codecs;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EnvelopeWriterTest {

    private static final Pattern ORDER_NUMBER = Pattern.compile("merchantOrderNumber=\"([^\"]+)\"");

    @Test
    @Timeout(60)
    void mixesNothingUpWhenManyThreadsShareIt() throws Exception {
        EnvelopeWriter writer = writer();
        var threads = Executors.newFixedThreadPool(32);
        try {
            var results = new ArrayList<Future<Void>>();
            for (int thread = 0; thread < 32; thread++) {
                results.add(threads.submit(hundredRequests(writer, thread)));
            }
            for (Future<Void> result : results) {
                result.get();
            }
        } finally {
            threads.shutdownNow();
            assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** Each holds its own order number, and the header whole and once. */
    private static Callable<Void> hundredRequests(EnvelopeWriter writer, int thread) {
        return () -> {
            for (int call = 0; call < 100; call++) {
                String number = thread + "-" + call;
                String envelope = written(writer, number);
                assertThat(envelope)
                        .containsOnlyOnce(":Username>shop-api</")
                        .containsOnlyOnce("PasswordText\">secret</");
                var found = ORDER_NUMBER.matcher(envelope);
                assertThat(found.find()).isTrue();
                assertThat(found.group(1)).isEqualTo(number);
                assertThat(found.find()).isFalse();
            }
            return null;
        };
    }

    private static String written(EnvelopeWriter writer, String number) {
        return new String(
                writer.write(port -> port.registerOrder(registration(number))).envelope(), StandardCharsets.UTF_8);
    }

    @Test
    void refusesWhatCannotBeWritten() {
        var breaksOff = Messages.createUsingPayload(new StreamSource(new StringReader("<a>")), SOAPVersion.SOAP_11);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tube().processRequest(new Packet(breaksOff)))
                .withNoCause();
    }

    @Test
    void worksAgainAfterAFailure() {
        EnvelopeWriter writer = writer();

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> writer.write(port -> port.registerOrder(null)));

        assertThat(written(writer, "A-2")).contains("\"A-2\"");
    }

    @Test
    void keepsNoRequest() {
        var request = new Packet(Messages.createEmpty(SOAPVersion.SOAP_11));

        assertThatExceptionOfType(EnvelopeTube.Written.class).isThrownBy(() -> tube().processRequest(request));

        assertThat(request.getMessage()).isNull();
    }

    private static EnvelopeTube tube() {
        var features = BindingID.SOAP11_HTTP.createBinding().getFeatures();
        return new EnvelopeTube(Codecs.createSOAPEnvelopeXmlCodec(features));
    }

    @Test
    void refusesCredentialsThatXmlCannotCarry() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnvelopeWriter.open("shop-api", "s3cr\u0001t"))
                .withMessageNotContaining("s3cr")
                .withNoCause();
    }

    @Test
    void twoMerchantsInOneProcessDoNotMeet() {
        EnvelopeWriter one = EnvelopeWriter.open("first-api", "one");
        EnvelopeWriter two = EnvelopeWriter.open("second-api", "two");

        assertThat(written(one, "1")).contains("first-api").doesNotContain("second-api");
        assertThat(written(two, "2")).contains("second-api").doesNotContain("first-api");
    }
}
