package dev.easel.api;

import dev.easel.api.accounts.events.AccountOpened;
import dev.easel.api.accounts.events.EmailClaimed;
import dev.easel.api.accounts.events.RolesChanged;
import dev.easel.api.assets.events.AssetDeleted;
import dev.easel.api.assets.events.AssetPublished;
import dev.easel.api.assets.events.AssetUnpublished;
import dev.easel.api.assets.events.OutputKept;
import dev.easel.api.assets.events.UploadConfirmed;
import dev.easel.api.assets.events.UploadRequested;
import dev.easel.api.catalog.events.ModelDefined;
import dev.easel.api.catalog.events.ModelRemoved;
import dev.easel.api.catalog.events.RouteDefined;
import dev.easel.api.catalog.events.RouteRemoved;
import dev.easel.api.catalog.events.StyleAdded;
import dev.easel.api.catalog.events.StyleRemoved;
import dev.easel.api.catalog.events.ToolActivated;
import dev.easel.api.catalog.events.ToolDeactivated;
import dev.easel.api.catalog.events.ToolDefined;
import dev.easel.api.catalog.events.ToolFeatured;
import dev.easel.api.catalog.events.ToolRemoved;
import dev.easel.api.catalog.events.ToolShelved;
import dev.easel.api.catalog.events.ToolTypeDefined;
import dev.easel.api.catalog.events.ToolTypeRemoved;
import dev.easel.api.catalog.events.ToolUnfeatured;
import dev.easel.api.catalog.events.ToolUnshelved;
import dev.easel.api.catalog.events.ToolsOrdered;
import dev.easel.api.credits.events.ApprovalDeclined;
import dev.easel.api.credits.events.ApprovalFailed;
import dev.easel.api.credits.events.ApprovalGiven;
import dev.easel.api.credits.events.ApprovalLapsed;
import dev.easel.api.credits.events.ApprovalRequested;
import dev.easel.api.credits.events.CaptureRefunded;
import dev.easel.api.credits.events.CodeIssued;
import dev.easel.api.credits.events.CodeRedeemed;
import dev.easel.api.credits.events.CodeRevoked;
import dev.easel.api.credits.events.CreditsDeducted;
import dev.easel.api.credits.events.CreditsGranted;
import dev.easel.api.credits.events.CreditsHeld;
import dev.easel.api.credits.events.HoldCaptured;
import dev.easel.api.credits.events.HoldExpired;
import dev.easel.api.credits.events.HoldExtended;
import dev.easel.api.credits.events.HoldReleased;
import dev.easel.api.credits.events.LedgerFrozen;
import dev.easel.api.credits.events.LedgerOpened;
import dev.easel.api.credits.events.LedgerUnfrozen;
import dev.easel.api.credits.events.LotExpired;
import dev.easel.api.credits.events.SpendingLimitSet;
import dev.easel.api.providers.events.ProviderRegistered;
import dev.easel.api.settings.events.RateLimitsSet;
import dev.easel.api.tasks.events.AttemptRecorded;
import dev.easel.api.tasks.events.StepCompleted;
import dev.easel.api.tasks.events.StepRequested;
import dev.easel.api.tasks.events.TaskCancelled;
import dev.easel.api.tasks.events.TaskCompleted;
import dev.easel.api.tasks.events.TaskFailed;
import dev.easel.api.tasks.events.TaskStarted;
import dev.easel.api.tasks.events.TaskSubmitted;
import dev.easel.api.tenants.events.AppArchived;
import dev.easel.api.tenants.events.AppChanged;
import dev.easel.api.tenants.events.AppDisabled;
import dev.easel.api.tenants.events.AppEnabled;
import dev.easel.api.tenants.events.AppLimited;
import dev.easel.api.tenants.events.AppOpened;
import dev.easel.api.tenants.events.AppUserDeactivated;
import dev.easel.api.tenants.events.AppUserOpened;
import dev.easel.api.tenants.events.AppUserReactivated;
import dev.easel.api.tenants.events.KeyIssued;
import dev.easel.api.tenants.events.KeyRevoked;
import dev.easel.api.tenants.events.KeyRolled;
import dev.easel.api.webhooks.events.EndpointAdded;
import dev.easel.api.webhooks.events.EndpointChanged;
import dev.easel.api.webhooks.events.EndpointDisabled;
import dev.easel.api.webhooks.events.EndpointEnabled;
import dev.easel.api.webhooks.events.EndpointRemoved;
import dev.easel.api.webhooks.events.RedeliveryRequested;
import dev.easel.api.webhooks.events.SecretRotated;
import dev.easel.api.webhooks.events.TestRequested;
import java.util.List;

/**
 * The name of each event on disk and on the wire: a literal with a version, independent of class and package. A name is
 * never changed or used again; a new shape gets a new version and an upcaster.
 */
public final class WireNames {

    private static final List<WireName> ALL = List.of(
            entry("credits.ledger-opened", 1, LedgerOpened.class),
            entry("credits.credits-granted", 1, CreditsGranted.class),
            entry("credits.credits-held", 1, CreditsHeld.class),
            entry("credits.hold-extended", 1, HoldExtended.class),
            entry("credits.hold-captured", 1, HoldCaptured.class),
            entry("credits.hold-released", 1, HoldReleased.class),
            entry("credits.hold-expired", 1, HoldExpired.class),
            entry("credits.lot-expired", 1, LotExpired.class),
            entry("credits.credits-deducted", 1, CreditsDeducted.class),
            entry("credits.capture-refunded", 1, CaptureRefunded.class),
            entry("credits.ledger-frozen", 1, LedgerFrozen.class),
            entry("credits.ledger-unfrozen", 1, LedgerUnfrozen.class),
            entry("credits.spending-limit-set", 1, SpendingLimitSet.class),
            entry("credits.approval-requested", 1, ApprovalRequested.class),
            entry("credits.approval-given", 1, ApprovalGiven.class),
            entry("credits.approval-declined", 1, ApprovalDeclined.class),
            entry("credits.approval-lapsed", 1, ApprovalLapsed.class),
            entry("credits.approval-failed", 1, ApprovalFailed.class),
            entry("credits.code-issued", 1, CodeIssued.class),
            entry("credits.code-redeemed", 1, CodeRedeemed.class),
            entry("credits.code-revoked", 1, CodeRevoked.class),
            entry("tasks.task-submitted", 1, TaskSubmitted.class),
            entry("tasks.task-started", 1, TaskStarted.class),
            entry("tasks.step-requested", 1, StepRequested.class),
            entry("tasks.attempt-recorded", 1, AttemptRecorded.class),
            entry("tasks.step-completed", 1, StepCompleted.class),
            entry("tasks.task-completed", 1, TaskCompleted.class),
            entry("tasks.task-failed", 1, TaskFailed.class),
            entry("tasks.task-cancelled", 1, TaskCancelled.class),
            entry("catalog.tool-type-defined", 1, ToolTypeDefined.class),
            entry("catalog.tool-type-removed", 1, ToolTypeRemoved.class),
            entry("catalog.tool-defined", 1, ToolDefined.class),
            entry("catalog.tool-removed", 1, ToolRemoved.class),
            entry("catalog.tool-activated", 1, ToolActivated.class),
            entry("catalog.tool-deactivated", 1, ToolDeactivated.class),
            entry("catalog.tool-featured", 1, ToolFeatured.class),
            entry("catalog.tool-unfeatured", 1, ToolUnfeatured.class),
            entry("catalog.style-added", 1, StyleAdded.class),
            entry("catalog.style-removed", 1, StyleRemoved.class),
            entry("catalog.tool-shelved", 1, ToolShelved.class),
            entry("catalog.tool-unshelved", 1, ToolUnshelved.class),
            entry("catalog.tools-ordered", 1, ToolsOrdered.class),
            entry("catalog.model-defined", 1, ModelDefined.class),
            entry("catalog.model-removed", 1, ModelRemoved.class),
            entry("catalog.route-defined", 1, RouteDefined.class),
            entry("catalog.route-removed", 1, RouteRemoved.class),
            entry("providers.provider-registered", 1, ProviderRegistered.class),
            entry("assets.upload-requested", 1, UploadRequested.class),
            entry("assets.upload-confirmed", 1, UploadConfirmed.class),
            entry("assets.output-kept", 1, OutputKept.class),
            entry("assets.asset-published", 1, AssetPublished.class),
            entry("assets.asset-unpublished", 1, AssetUnpublished.class),
            entry("assets.asset-deleted", 1, AssetDeleted.class),
            entry("accounts.email-claimed", 1, EmailClaimed.class),
            entry("accounts.account-opened", 1, AccountOpened.class),
            entry("accounts.roles-changed", 1, RolesChanged.class),
            entry("tenants.app-opened", 1, AppOpened.class),
            entry("tenants.app-changed", 1, AppChanged.class),
            entry("tenants.app-limited", 1, AppLimited.class),
            entry("tenants.app-enabled", 1, AppEnabled.class),
            entry("tenants.app-disabled", 1, AppDisabled.class),
            entry("tenants.app-archived", 1, AppArchived.class),
            entry("tenants.key-issued", 1, KeyIssued.class),
            entry("tenants.key-rolled", 1, KeyRolled.class),
            entry("tenants.key-revoked", 1, KeyRevoked.class),
            entry("tenants.app-user-opened", 1, AppUserOpened.class),
            entry("tenants.app-user-deactivated", 1, AppUserDeactivated.class),
            entry("tenants.app-user-reactivated", 1, AppUserReactivated.class),
            entry("webhooks.endpoint-added", 1, EndpointAdded.class),
            entry("webhooks.endpoint-changed", 1, EndpointChanged.class),
            entry("webhooks.endpoint-enabled", 1, EndpointEnabled.class),
            entry("webhooks.endpoint-disabled", 1, EndpointDisabled.class),
            entry("webhooks.endpoint-removed", 1, EndpointRemoved.class),
            entry("webhooks.secret-rotated", 1, SecretRotated.class),
            entry("webhooks.test-requested", 1, TestRequested.class),
            entry("webhooks.redelivery-requested", 1, RedeliveryRequested.class),
            entry("settings.rate-limits-set", 1, RateLimitsSet.class));

    private WireNames() {}

    /** Every event that was ever written, in its present version. */
    public static List<WireName> all() {
        return ALL;
    }

    private static WireName entry(String name, int version, Class<?> type) {
        return new WireName(name, version, type);
    }
}
