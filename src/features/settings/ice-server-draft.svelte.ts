import { needsPassword, parseIceServer, type IceServerFault, type OwnIceServer } from '$domain';

/** A STUN or TURN server that is being typed. */
export class IceServerDraft {
  address = $state('');
  username = $state('');
  credential = $state('');
  /** The field that was wrong when it was tried to add it. */
  fault: IceServerFault | undefined = $state();

  /** Whether this kind of server asks for a name and a password. */
  get needsPassword(): boolean {
    return needsPassword(this.address);
  }

  /** The server when it is complete; else it is said which field is not. */
  read(): OwnIceServer | undefined {
    const { address, username, credential } = this;
    const parsed = parseIceServer({ address, username, credential });
    this.fault = parsed.ok ? undefined : parsed.error;
    return parsed.ok ? parsed.value : undefined;
  }

  clear(): void {
    this.address = '';
    this.username = '';
    this.credential = '';
    this.fault = undefined;
  }
}
