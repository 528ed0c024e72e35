package dev.easel.query.providers;

import org.springframework.data.jpa.repository.JpaRepository;

/** How calls of providers went, by the name that steps use. */
interface ProviderRecords extends JpaRepository<ProviderRecord, String> {}
