package org.merchantgateway.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.merchantgateway.soap.Envelopes.answer;
import static org.merchantgateway.soap.Envelopes.client;
import static org.merchantgateway.soap.Envelopes.ok;
import static org.merchantgateway.soap.Requests.registration;

import com.sun.xml.ws.api.BindingID;
import com.sun.xml.ws.api.SOAPVersion;
import com.sun.xml.ws.api.message.Messages;
import com.sun.xml.ws.api.message.Packet;
import com.sun.xml.ws.api.pipe.Codecs;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MerchantClientTest {

    private static final Pattern ORDER_NUMBER = Pattern.compile("merchantOrderNumber=\"([^\"]+)\"");

    @Test
    @Timeout(60)
    void mixesNothingUpWhenManyThreadsShareIt() throws Exception {
        var posts = new AtomicInteger();
        SoapPost echo = (envelope, contentType) -> {
            posts.incrementAndGet();
            return echo(new String(envelope, UTF_8));
        };
        var threads = Executors.newFixedThreadPool(32);
        try (MerchantClient client = client(echo)) {
            var results = new ArrayList<Future<Void>>();
            for (int thread = 0; thread < 32; thread++) {
                results.add(threads.submit(hundredCalls(client, thread)));
            }
            for (Future<Void> result : results) {
                result.get();
            }
        } finally {
            threads.shutdownNow();
            assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(posts).hasValue(3200);
    }

    private static Callable<Void> hundredCalls(MerchantClient client, int thread) {
        return () -> {
            for (int call = 0; call < 100; call++) {
                String number = thread + "-" + call;
                assertThat(client.call(port -> port.registerOrder(registration(number)))
                                .getOrderId())
                        .isEqualTo(number);
            }
            return null;
        };
    }

    /** Gives the order number back as the order's id, and checks that the header is whole and there once. */
    private static SoapAnswer echo(String envelope) {
        assertThat(envelope).containsOnlyOnce(":Username>shop-api</").containsOnlyOnce("PasswordText\">secret</");
        var number = ORDER_NUMBER.matcher(envelope);
        assertThat(number.find()).isTrue();
        return ok(answer("registerOrder", "<return errorCode=\"0\" orderId=\"" + number.group(1) + "\"/>"));
    }

    @Test
    void throwsTheVeryExceptionOfThePost() {
        var broken = new IllegalStateException("the connection was lost");

        assertThat(thrownWhenPostThrows(broken)).isSameAs(broken);
    }

    @Test
    void throwsTheExceptionOfThePostEvenIfItLooksLikeMetros() {
        var broken = new jakarta.xml.ws.WebServiceException("ours");

        assertThat(thrownWhenPostThrows(broken)).isSameAs(broken);
    }

    @Test
    void worksAgainAfterAFailure() {
        var answers = new AtomicInteger();
        SoapPost failsOnce = (envelope, contentType) -> {
            if (answers.getAndIncrement() == 0) {
                throw new IllegalStateException("the connection was lost");
            }
            return echo(new String(envelope, UTF_8));
        };

        try (MerchantClient client = client(failsOnce)) {
            assertThat(catchThrowable(() -> client.call(port -> port.registerOrder(registration("A-1")))))
                    .isNotNull();
            assertThat(client.call(port -> port.registerOrder(registration("A-2")))
                            .getOrderId())
                    .isEqualTo("A-2");
        }
    }

    @Test
    void sendsNothingThatCannotBeWritten() {
        SoapPost never = (envelope, contentType) -> {
            throw new AssertionError("sent");
        };
        var breaksOff = Messages.createUsingPayload(new StreamSource(new StringReader("<a>")), SOAPVersion.SOAP_11);

        assertThatExceptionOfType(PostTube.NoAnswer.class)
                .isThrownBy(() -> tube(never).processRequest(new Packet(breaksOff)))
                .extracting(PostTube.NoAnswer::failure)
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsNoRequestOfAFailedCall() {
        SoapPost broken = (envelope, contentType) -> {
            throw new IllegalStateException("the connection was lost");
        };
        var request = new Packet(Messages.createEmpty(SOAPVersion.SOAP_11));

        assertThatExceptionOfType(PostTube.NoAnswer.class)
                .isThrownBy(() -> tube(broken).processRequest(request));

        assertThat(request.getMessage()).isNull();
    }

    private static PostTube tube(SoapPost post) {
        var features = BindingID.SOAP11_HTTP.createBinding().getFeatures();
        return new PostTube(Codecs.createSOAPEnvelopeXmlCodec(features), post);
    }

    @Test
    void refusesCredentialsThatXmlCannotCarry() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MerchantClient.open((envelope, contentType) -> ok(""), "shop-api", "s3cr\u0001t"))
                .withMessageNotContaining("s3cr")
                .withNoCause();
    }

    @Test
    void twoMerchantsInOneProcessDoNotMeet() {
        var first = new ArrayList<String>();
        var second = new ArrayList<String>();
        try (MerchantClient one = MerchantClient.open(recorder(first), "first-api", "one");
                MerchantClient two = MerchantClient.open(recorder(second), "second-api", "two")) {
            one.call(port -> port.registerOrder(registration("1")));
            two.call(port -> port.registerOrder(registration("2")));
        }

        assertThat(first).singleElement().asString().contains("first-api").doesNotContain("second-api");
        assertThat(second).singleElement().asString().contains("second-api").doesNotContain("first-api");
    }

    private static SoapPost recorder(ArrayList<String> posted) {
        return (envelope, contentType) -> {
            posted.add(new String(envelope, UTF_8));
            return ok(answer("registerOrder", "<return errorCode=\"0\"/>"));
        };
    }

    private static Throwable thrownWhenPostThrows(RuntimeException broken) {
        SoapPost post = (envelope, contentType) -> {
            throw broken;
        };
        try (MerchantClient client = client(post)) {
            return catchThrowable(() -> client.call(port -> port.registerOrder(registration("A-1"))));
        }
    }
}
