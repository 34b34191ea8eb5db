package org.merchantgateway.simulator.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.callback.CallbackKey;
import org.merchantgateway.domain.callback.Notification;
import org.merchantgateway.simulator.setting.CallbackSigning;

/** The simulator's checksums against the documentation's vectors and the shop's own reading of them. */
class ChecksumTest {

    private static final Map<String, String> HELD = Map.of(
            "mdOrder", "06cf5599-3f17-7c86-bdbc-bd7d00a8b38b",
            "operation", "approved",
            "orderNumber", "2003",
            "status", "1");

    private static final Map<String, String> TAKEN = Map.of(
            "amount", "35000099",
            "mdOrder", "12b59da8-f68f-7c8d-12b5-9da8000826ea",
            "operation", "deposited",
            "status", "1");

    @Test
    void signsTheDocumentedExampleSymmetrically() {
        Map<String, String> signed = Checksum.signed(HELD, CallbackSigning.symmetric("ooc7slpvc61k7sf7ma7p4hrefr"));

        assertThat(signed)
                .containsAllEntriesOf(HELD)
                .containsEntry("checksum", "EAF2FB72CAB99FD5067F4BA493DD84F4D79C1589FDE8ED29622F0F07215AA972")
                .hasSize(5);
    }

    @Test
    void joinsTheDocumentedExampleOfTheAsymmetricKind() {
        assertThat(Checksum.text(new TreeMap<>(TAKEN)))
                .isEqualTo(
                        "amount;35000099;mdOrder;12b59da8-f68f-7c8d-12b5-9da8000826ea;operation;deposited;status;1;");
    }

    @Test
    void sortsByBytesAndKeepsEmptyValues() {
        assertThat(Checksum.text(new TreeMap<>(Map.of("a", "", "B", "x;y")))).isEqualTo("B;x;y;a;;");
    }

    @Test
    void signsAsymmetricallyWhatTheShopVerifies() throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        Map<String, String> signed = Checksum.signed(TAKEN, CallbackSigning.asymmetric(keys.getPrivate(), "alias"));

        assertThat(signed).containsEntry("sign_alias", "alias");
        assertThat(new Notification(signed).isSignedBy(CallbackKey.asymmetric(keys.getPublic())))
                .isTrue();
    }
}
