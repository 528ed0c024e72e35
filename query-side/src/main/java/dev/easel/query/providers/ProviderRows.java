package dev.easel.query.providers;

import org.springframework.data.jpa.repository.JpaRepository;

/** The providers. */
interface ProviderRows extends JpaRepository<ProviderRow, String> {}
