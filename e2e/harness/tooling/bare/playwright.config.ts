import { defineConfig } from '@playwright/test';
import { whatWasAsked } from '../../../../fixtures/browsers/command-line.ts';
import { chooseProjects } from '../../../../fixtures/browsers/projects.ts';

// The project's own way to its browsers, without a target: run by ../provisioning.spec.ts.
export default defineConfig({
  testMatch: '*.probe.ts',
  globalSetup: '../../../../fixtures/browsers/setup.ts',
  outputDir: process.env['PROBE_OUTPUT'],
  reporter: 'line',
  projects: [...chooseProjects(whatWasAsked().projects, false).projects],
});
