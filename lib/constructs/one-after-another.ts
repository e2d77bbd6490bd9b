import type { CfnResource } from 'aws-cdk-lib';

/**
 * Creates resources one after another. Connect takes two requests a second by default and answers the third with an
 * error, so resources that change an instance must not be created side by side.
 */
export class OneAfterAnother {
  private last: CfnResource | undefined;

  /** Puts `resource` behind everything added before it. */
  public add<R extends CfnResource>(resource: R): R {
    if (this.last) resource.addResourceDependency(this.last);
    this.last = resource;
    return resource;
  }
}
