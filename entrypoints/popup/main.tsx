import { Popup } from '../../components/popup/popup.tsx';
import { mount } from '../window/mount.tsx';

mount(<Popup />, true);
