package dev.easel.command.webhooks;

import dev.easel.api.NotFound;
import dev.easel.api.StaleVersion;
import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.KeyMode;
import dev.easel.api.webhooks.DisableCause;
import dev.easel.api.webhooks.EndpointAnswer;
import dev.easel.api.webhooks.EndpointId;
import dev.easel.api.webhooks.EndpointTerms;
import dev.easel.api.webhooks.MessageId;
import dev.easel.api.webhooks.NoticeType;
import dev.easel.api.webhooks.Redelivery;
import dev.easel.api.webhooks.SecretId;
import dev.easel.api.webhooks.commands.AddEndpoint;
import dev.easel.api.webhooks.commands.ChangeEndpoint;
import dev.easel.api.webhooks.commands.DisableEndpoint;
import dev.easel.api.webhooks.commands.EnableEndpoint;
import dev.easel.api.webhooks.commands.InspectEndpoint;
import dev.easel.api.webhooks.commands.Redeliver;
import dev.easel.api.webhooks.commands.RemoveEndpoint;
import dev.easel.api.webhooks.commands.RotateSecret;
import dev.easel.api.webhooks.commands.TestEndpoint;
import dev.easel.api.webhooks.events.EndpointAdded;
import dev.easel.api.webhooks.events.EndpointChanged;
import dev.easel.api.webhooks.events.EndpointDisabled;
import dev.easel.api.webhooks.events.EndpointEnabled;
import dev.easel.api.webhooks.events.EndpointRemoved;
import dev.easel.api.webhooks.events.RedeliveryRequested;
import dev.easel.api.webhooks.events.SecretRotated;
import dev.easel.api.webhooks.events.TestRequested;
import dev.easel.api.webhooks.refusals.EndpointOff;
import dev.easel.api.webhooks.refusals.NoAddress;
import java.time.Instant;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WebhookEndpointTest {

    static final Instant AT = Instant.parse("2026-02-03T04:05:06Z");
    static final AppId APP = AppId.of("photomania");
    static final EndpointId ID = new EndpointId("whe_00000000000000000000000000000001");
    static final SecretId FIRST = new SecretId("whk_1");
    static final SecretId SECOND = new SecretId("whk_2");
    static final MessageId TEST = new MessageId("evt_1");
    static final EndpointTerms TERMS =
            new EndpointTerms("https://example.com/hook", Set.of(NoticeType.JOB_COMPLETED), "Orders");
    static final EndpointTerms ELSEWHERE = new EndpointTerms("https://example.org/hook", Set.of(), "Orders");
    static final EndpointTerms OF_JOBS = new EndpointTerms(null, Set.of(), "");
    static final EndpointAdded ADDED = new EndpointAdded(ID, APP, KeyMode.LIVE, TERMS, FIRST, AT);
    static final EndpointDisabled GONE = new EndpointDisabled(ID, DisableCause.GONE, AT);

    final FixtureConfiguration<WebhookEndpoint> fixture = new AggregateTestFixture<>(WebhookEndpoint.class);

    @Test
    void isAddedOnce() {
        fixture.givenNoPriorActivity()
                .when(new AddEndpoint(ID, APP, KeyMode.LIVE, TERMS, FIRST, AT))
                .expectEvents(ADDED)
                .expectResultMessagePayload(answer(0, TERMS, FIRST, null));
        fixture.given(ADDED)
                .when(new AddEndpoint(ID, APP, KeyMode.LIVE, ELSEWHERE, SECOND, AT))
                .expectNoEvents()
                .expectResultMessagePayload(answer(0, TERMS, FIRST, null));
    }

    @Nested
    class GivenOneThatIsTold {

        @Test
        void isToldElsewhereUnlessSomebodyElseChangedItMeanwhile() {
            fixture.given(ADDED)
                    .when(new ChangeEndpoint(ID, ELSEWHERE, 0L, AT))
                    .expectEvents(new EndpointChanged(ID, ELSEWHERE, AT));
            fixture.given(ADDED)
                    .when(new ChangeEndpoint(ID, ELSEWHERE, 3L, AT))
                    .expectNoEvents()
                    .expectExceptionDetails(new StaleVersion(3, 0));
            fixture.given(ADDED).when(new ChangeEndpoint(ID, TERMS, null, AT)).expectNoEvents();
        }

        @Test
        void isDisabledOnceForTheFirstCause() {
            fixture.given(ADDED)
                    .when(new DisableEndpoint(ID, DisableCause.GONE, AT))
                    .expectEvents(GONE);
            fixture.given(ADDED, GONE)
                    .when(new DisableEndpoint(ID, DisableCause.FAILING, AT))
                    .expectNoEvents()
                    .expectResultMessagePayload(answer(1, TERMS, FIRST, DisableCause.GONE));
        }

        @Test
        void rotatesItsSecretOnce() {
            var rotated = new SecretRotated(ID, SECOND, AT.plusSeconds(86_400), AT);
            fixture.given(ADDED)
                    .when(new RotateSecret(ID, SECOND, AT.plusSeconds(86_400), AT))
                    .expectEvents(rotated)
                    .expectResultMessagePayload(answer(1, TERMS, SECOND, null));
            fixture.given(ADDED, rotated)
                    .when(new RotateSecret(ID, SECOND, AT.plusSeconds(86_400), AT))
                    .expectNoEvents();
        }

        @Test
        void sendsATestOnceAndAnotherOneForAnother() {
            fixture.given(ADDED).when(new TestEndpoint(ID, TEST, AT)).expectEvents(new TestRequested(ID, TEST, AT));
            fixture.given(ADDED, new TestRequested(ID, TEST, AT))
                    .when(new TestEndpoint(ID, TEST, AT))
                    .expectNoEvents();
        }

        @Test
        void sendsAgainWhatSomebodyWants() {
            var redelivery = new Redelivery(null, AT, AT.plusSeconds(60), true);
            fixture.given(ADDED)
                    .when(new Redeliver(ID, redelivery, AT))
                    .expectEvents(new RedeliveryRequested(ID, redelivery, AT));
        }

        @Test
        void isRemovedOnceAndIsThenMissing() {
            fixture.given(ADDED).when(new RemoveEndpoint(ID, AT)).expectEvents(new EndpointRemoved(ID, AT));
            var removed = new EndpointRemoved(ID, AT);
            fixture.given(ADDED, removed).when(new RemoveEndpoint(ID, AT)).expectNoEvents();
            for (var command : new Object[] {
                new InspectEndpoint(ID),
                new EnableEndpoint(ID, AT),
                new DisableEndpoint(ID, DisableCause.BY_HAND, AT),
                new ChangeEndpoint(ID, ELSEWHERE, null, AT),
                new RotateSecret(ID, SECOND, AT, AT),
                new TestEndpoint(ID, TEST, AT),
                new Redeliver(ID, Redelivery.of(TEST), AT)
            }) {
                fixture.given(ADDED, removed)
                        .when(command)
                        .expectNoEvents()
                        .expectExceptionDetails(new NotFound("Webhook endpoint"));
            }
        }
    }

    @Nested
    class GivenOneThatIsDisabled {

        @Test
        void isToldAgain() {
            fixture.given(ADDED, GONE)
                    .when(new EnableEndpoint(ID, AT))
                    .expectEvents(new EndpointEnabled(ID, AT))
                    .expectResultMessagePayload(answer(2, TERMS, FIRST, null));
            fixture.given(ADDED).when(new EnableEndpoint(ID, AT)).expectNoEvents();
        }

        @Test
        void takesATestButNothingAgain() {
            fixture.given(ADDED, GONE)
                    .when(new TestEndpoint(ID, TEST, AT))
                    .expectEvents(new TestRequested(ID, TEST, AT));
            fixture.given(ADDED, GONE)
                    .when(new Redeliver(ID, Redelivery.of(TEST), AT))
                    .expectNoEvents()
                    .expectExceptionDetails(new EndpointOff(ID));
        }
    }

    @Test
    void takesNoTestWithoutAnAddress() {
        fixture.given(new EndpointAdded(ID, APP, KeyMode.LIVE, OF_JOBS, FIRST, AT))
                .when(new TestEndpoint(ID, TEST, AT))
                .expectNoEvents()
                .expectExceptionDetails(new NoAddress(ID));
    }

    private static EndpointAnswer answer(
            long version, EndpointTerms terms, SecretId secret, @Nullable DisableCause disabled) {
        return new EndpointAnswer(ID, APP, KeyMode.LIVE, version, terms, secret, disabled);
    }
}
