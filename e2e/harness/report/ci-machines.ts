interface Machine {
  readonly env: Record<string, string>;
  /** The link to the job that Allure puts into the page. */
  readonly link: string;
}

/** What each CI sets, as far as Allure reads it. */
const variables = {
  'GitHub Actions': {
    GITHUB_ACTIONS: 'true',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'example/table-release',
    GITHUB_RUN_ID: '4711',
    GITHUB_RUN_NUMBER: '12',
    GITHUB_WORKFLOW: 'tests',
    GITHUB_JOB: 'report',
    GITHUB_REF: 'refs/pull/7/merge',
    GITHUB_HEAD_REF: 'feature',
    GITHUB_BASE_REF: 'main',
  },
  GitLab: {
    GITLAB_CI: 'true',
    CI_PROJECT_URL: 'https://gitlab.example/group/table-release',
    CI_PROJECT_NAME: 'table-release',
    CI_PROJECT_PATH: 'group/table-release',
    CI_PROJECT_ID: '11',
    CI_PIPELINE_ID: '4711',
    CI_PIPELINE_URL: 'https://gitlab.example/group/table-release/-/pipelines/4711',
    CI_COMMIT_BRANCH: 'main',
    CI_MERGE_REQUEST_IID: '7',
  },
  Jenkins: {
    JENKINS_URL: 'https://jenkins.example/',
    JOB_NAME: 'table-release',
    JOB_BASE_NAME: 'table-release',
    JOB_URL: 'https://jenkins.example/job/table-release/',
    BUILD_NUMBER: '4711',
    BUILD_URL: 'https://jenkins.example/job/table-release/4711/',
    BUILD_DISPLAY_NAME: '#4711',
    GIT_URL: 'https://git.example/group/table-release.git',
  },
  'Azure Pipelines': {
    SYSTEM_COLLECTIONURI: 'https://dev.azure.com/example/',
    SYSTEM_TEAMPROJECTID: 'table-release',
    SYSTEM_DEFINITIONID: '3',
    BUILD_BUILDID: '4711',
    BUILD_BUILDNUMBER: '4711',
    BUILD_DEFINITIONNAME: 'tests',
    BUILD_REPOSITORY_NAME: 'example/table-release',
    BUILD_REPOSITORY_PROVIDER: 'TfsGit',
    BUILD_REPOSITORY_URI: 'https://dev.azure.com/example/_git/table-release',
  },
  CircleCI: {
    CIRCLECI: 'true',
    CIRCLE_BUILD_NUM: '4711',
    CIRCLE_BUILD_URL: 'https://circleci.com/gh/example/table-release/4711',
    CIRCLE_PROJECT_USERNAME: 'example',
    CIRCLE_PROJECT_REPONAME: 'table-release',
    CIRCLE_BRANCH: 'main',
    CIRCLE_WORKFLOW_JOB_ID: 'job-4711',
    CIRCLE_REPOSITORY_URL: 'https://github.com/example/table-release',
  },
} as const;

const links = {
  'GitHub Actions': 'https://github.com/example/table-release/actions/runs/4711',
  GitLab: 'https://gitlab.example/group/table-release/-/pipelines/4711',
  Jenkins: 'https://jenkins.example/job/table-release/4711/',
  'Azure Pipelines': 'https://dev.azure.com/example/table-release/_build/results?buildId=4711',
  CircleCI: 'https://circleci.com/gh/example/table-release/4711',
} as const;

/** Whatever another CI sets, so that the machine on which this runs doesn't answer instead. */
const unset = Object.fromEntries(
  Object.values(variables).flatMap((own) => Object.keys(own).map((name) => [name, ''])),
);

export const machines: { [ci: string]: Machine } = Object.fromEntries(
  (Object.keys(variables) as (keyof typeof variables)[]).map((ci) => [
    ci,
    { env: { ...unset, ...variables[ci] }, link: links[ci] },
  ]),
);
